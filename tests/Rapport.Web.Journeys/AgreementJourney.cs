using Microsoft.Playwright;
using Rapport.Care;
using Rapport.Web.Fixtures;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>The owner words an agreement; client and therapist accept it without scripts; other words come; the client takes their word back.</summary>
[Collection("browser")]
public sealed class AgreementJourney(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Store.BothWhenLong), MemberType = typeof(Store))]
    public async Task An_agreement_is_worded_accepted_by_both_changed_and_taken_back(string store)
    {
        await using var practice = await RunningPractice.SetUp(null, Store.Arguments(store));
        var client = $"/clients/{(await PlantedForm.In(practice, "ar", isFirst: false)).Client.Value}";
        var owner = await chromium.Open(practice.Address);
        await owner.SignIn();
        await Publish(owner);

        var room = await chromium.Open(practice.Address, phone: true, script: false);
        await room.SignIn();
        await room.GotoAsync(client);
        await room.GetByRole(AriaRole.Link, new() { Name = "Agreement", Exact = true }).ClickAsync();
        await Chromium.Picture(room, "agreement-01-none");
        await room.GetByRole(AriaRole.Button, new() { Name = "Read it together" }).ClickAsync();
        await Assertions.Expect(room.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Chromium.Picture(room, "agreement-02-arabic");
        await Agree(room);

        await owner.GotoAsync("/practice/agreements/psychotherapy/en");
        await owner.FillAsync("[name=Value-fee]", "80 pounds");
        await owner.GetByRole(AriaRole.Button, new() { Name = "Publish as version 2" }).ClickAsync();
        await Assertions.Expect(owner.GetByText("Version 2 is published.").First).ToBeVisibleAsync();
        await owner.GotoAsync(client + "/agreement");
        await Assertions.Expect(owner.GetByText("A new acceptance is needed: version 2")).ToBeVisibleAsync();
        await Chromium.IsAccessible(owner);
        await Chromium.Picture(owner, "agreement-05-needs-new");
        await TakeBack(room, client);

        await owner.GotoAsync(client);
        await Assertions.Expect(owner.GetByText("your client said that they no longer agree")).ToBeVisibleAsync();
        await Chromium.Picture(owner, "agreement-07-story");
        await owner.GotoAsync(client + "/who-can-see?lang=en");
        await Assertions.Expect(owner.GetByText("No longer agreed since")).ToBeVisibleAsync();
        await Chromium.IsAccessible(owner);
        await Chromium.Picture(owner, "agreement-08-who-can-see");
    }

    /// <summary>Something is missing, is said at its place, and is mended; then it is seen as a client does and published.</summary>
    private static async Task Publish(IPage owner)
    {
        await owner.GotoAsync("/practice");
        await owner.ClickAsync("text=Agreements with clients");
        await Chromium.Picture(owner, "agreement-00-list");
        await owner.Locator("a[href='/practice/agreements/psychotherapy/en']").ClickAsync();
        foreach (var place in AgreementTemplates.Places.Where(place => place != "fee")) await owner.FillAsync($"[name=Value-{place}]", Values[place]);
        await owner.FillAsync("[name=Text-boundaries]", "I am your therapist.\n\nI am not a friend.");
        await owner.GetByRole(AriaRole.Button, new() { Name = "Publish as version 1" }).ClickAsync();
        await Assertions.Expect(owner.Locator("#f-Value-fee-wrong")).ToContainTextAsync("The words below name this place.");
        await Assertions.Expect(owner.Locator("[name=Text-boundaries]")).ToHaveValueAsync("I am your therapist.\n\nI am not a friend.");
        await Chromium.IsAccessible(owner);
        await Chromium.Picture(owner, "agreement-00-wrong");
        await owner.FillAsync("[name=Value-fee]", "60 pounds");
        await owner.Locator("[name=Value-fee]").PressAsync("Enter");
        await Assertions.Expect(owner.GetByText("It is not published yet")).ToBeVisibleAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "See it as a client does" }).ClickAsync();
        await Assertions.Expect(owner.GetByText("50 minutes, 60 pounds. Please cancel 24 hours before.")).ToBeVisibleAsync();
        await Chromium.IsAccessible(owner);
        await Chromium.Picture(owner, "agreement-00-preview");
        await owner.GetByRole(AriaRole.Button, new() { Name = "Publish as version 1" }).ClickAsync();
        await Assertions.Expect(owner.GetByText("Version 1 is published.").First).ToBeVisibleAsync();
    }

    private static async Task Agree(IPage room)
    {
        await room.GotoAsync(room.Url + "?lang=en");
        await room.GetByLabel("What would you like to ask?").FillAsync("Who reads the notes?");
        await room.GetByRole(AriaRole.Button, new() { Name = "Keep my question" }).ClickAsync();
        await Assertions.Expect(room.GetByText("Who reads the notes?")).ToBeVisibleAsync();
        await room.GetByRole(AriaRole.Button, new() { Name = "I agree", Exact = true }).ClickAsync();
        await Assertions.Expect(room.GetByText("Please tick the line first.")).ToBeVisibleAsync();
        await room.GetByLabel("I have read it, or had it read to me").CheckAsync();
        await room.GetByRole(AriaRole.Button, new() { Name = "I agree", Exact = true }).ClickAsync();
        await Assertions.Expect(room.GetByText("Ruth Adeyemi agreed on")).ToBeVisibleAsync();
        await Chromium.Picture(room, "agreement-03-client-agreed");
        await room.GetByLabel("I have explained it and I keep to it.").CheckAsync();
        await room.GetByRole(AriaRole.Button, new() { Name = "I agree too" }).ClickAsync();
        await Assertions.Expect(room.GetByText("Hanna Lindqvist agreed on")).ToBeVisibleAsync();
        await Chromium.Picture(room, "agreement-04-both");
    }

    private static async Task TakeBack(IPage room, string client)
    {
        await room.GotoAsync(client + "/agreement");
        await room.GetByRole(AriaRole.Link, new() { Name = "Read it again, or take it back" }).ClickAsync();
        await room.GotoAsync(room.Url + "?lang=es");
        await Assertions.Expect(room.GetByText("La consulta ha cambiado el texto desde entonces.")).ToBeVisibleAsync();
        await room.GetByLabel("Por qué, si quieres decirlo").FillAsync("Es demasiado caro.");
        await room.GetByRole(AriaRole.Button, new() { Name = "Ya no estoy de acuerdo" }).ClickAsync();
        await Assertions.Expect(room.GetByText("Ya no hay acuerdo desde el")).ToBeVisibleAsync();
        await Chromium.Picture(room, "agreement-06-taken-back");
    }

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["countryLimits"] = "The law of this country obliges me to report danger to a child.", ["keepYears"] = "7 years", ["messageHours"] = "on working days between 9 and 17",
        ["replyTime"] = "two working days", ["emergencyNumber"] = "999", ["supervisorOrOffice"] = "Dr Reed, 020 7946 0001", ["complaintsBody"] = "the register of counsellors",
        ["minutes"] = "50", ["cancelNotice"] = "24 hours",
    };
}
