using Microsoft.Playwright;
using Rapport.Web.Fixtures;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>A rating falls; its signal, the repair, the two phases, the client's word, mended.</summary>
[Collection("browser")]
public sealed class RepairJourney(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Store.BothWhenLong), MemberType = typeof(Store))]
    public async Task A_fall_becomes_a_signal_a_repair_and_in_later_sessions_mended_by_the_clients_own_word(string store)
    {
        await using var practice = await RunningPractice.SetUp(null, Store.Arguments(store));
        var course = await StrainedCourse.In(practice);
        await course.Fall(minutesAgo: 60 * 24 * 16);
        var page = await chromium.Open(practice.Address);
        await page.SignIn();

        await page.GotoAsync($"{course.Client}/signals/{(await course.Signal()).Value}");
        await Assertions.Expect(page.GetByText("to 27 of 40").First).ToBeVisibleAsync();
        await Look(page, "signal");
        await page.GetByLabel("Moving away").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a repair" }).PressAndGo();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Repair, with Ruth Adeyemi" })).ToBeVisibleAsync();
        await Look(page, "repair-begun");

        var next = await course.Planted.Session(7, -60 * 24 * 9);
        await course.Rate(next, 30);
        await page.ReloadAsync();
        await page.GetByLabel("Owned my part").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this, go on next time" }).PressAndGo();
        await WordsStay(page, "What the client said about it", "Like an exam.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep what they said" }).PressAndGo();
        await Assertions.Expect(page.GetByText("This comes in a later session")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Explained the reason for a method")).ToHaveCountAsync(0);
        var later = await course.Planted.Session(8, -60 * 24 * 2);
        await course.Rate(later, 36);
        await Briefed(page, $"{course.Client}/sessions/{later.Id.Value}/brief");
        await page.GotoAsync($"{course.Client}/repairs");
        await page.PressAndGo("text=begun on");
        await page.GetByLabel("Explained the reason for a method").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep what we changed" }).PressAndGo();
        await Close(page);
        await Assertions.Expect(page.GetByText("the client was not asked yet")).ToBeVisibleAsync();
        await page.GetByText("The client said it in the room").ClickAsync();
        await page.GetByLabel("It is mended").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep their answer" }).PressAndGo();
        await Close(page);
        await Assertions.Expect(page.GetByText("Closed: Mended.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("The client said it in the room")).ToHaveCountAsync(0);
        await Look(page, "repair-mended");
    }

    /// <summary>The brief of the later session names the repair, with words that suppose nothing about what the client said.</summary>
    private static async Task Briefed(IPage page, string brief)
    {
        await page.GotoAsync(brief);
        await Assertions.Expect(page.GetByText("A repair was begun on")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("I would like to make it easier to tell me things")).ToBeVisibleAsync();
    }

    /// <summary>Another form of the page is sent: these words would go.</summary>
    private static async Task WordsStay(IPage page, string label, string words)
    {
        await page.GetByLabel(label).FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show words" }).ClickAsync();
        await Assertions.Expect(page.GetByText("These words are not kept yet")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel(label)).ToHaveValueAsync(words);
    }

    private static async Task Close(IPage page)
    {
        await page.Locator("input[name=How][value=Mended]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close this repair" }).PressAndGo();
    }

    private async Task Look(IPage page, string name)
    {
        await Chromium.Picture(page, name);
        await Chromium.IsAccessible(page);
        var phone = await chromium.Open(new Uri(new Uri(page.Url), "/"), phone: true, dark: true);
        await phone.Context.AddCookiesAsync((await page.Context.CookiesAsync()).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = page.Url }));
        await phone.GotoAsync(page.Url);
        await Chromium.Picture(phone, name + "-phone-dark");
        Assert.False(await phone.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), $"{name} scrolls sideways on a phone");
        await phone.Context.CloseAsync();
    }
}
