using Microsoft.Playwright;
using Rapport.Web.Fixtures;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>From set-up on: a passkey is made, opens the account without a password, and is given up again.</summary>
[Collection("browser")]
public sealed class PasskeyJourney(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Store.BothWhenLong), MemberType = typeof(Store))]
    public async Task The_owner_sets_up_makes_a_passkey_and_signs_in_with_it(string store)
    {
        await using var practice = await RunningPractice.Start(null, [RunningPractice.WithSecondStep, .. Store.Arguments(store)]);
        using (var first = practice.Visitor()) await first.GetStringAsync(new Uri("/set-up", UriKind.Relative), TestContext.Current.CancellationToken); // what is compiled at the first page is no part of the journey
        var page = await chromium.Open(practice.Address);
        await Authenticator(page);
        await SetUp(page);
        await MakePasskey(page);
        await SignOut(page);
        await page.ClickAsync("form[data-passkey] button");
        await page.Arrives("^(?!.*/sign-in)");
        await page.GotoAsync("/account");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("My account");
        await GiveUp(page);
        await SignOut(page);
        await page.FillAsync("[name=Email]", RunningPractice.OwnerEmail);
        await page.FillAsync("[name=Password]", RunningPractice.Password);
        await page.ClickAsync("button.main");
        await page.Arrives("/account/second-step$"); // nothing is left but the password, so a second step comes first
    }

    private static async Task Authenticator(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }

    private static async Task SetUp(IPage page)
    {
        await page.GotoAsync("/set-up");
        await page.FillAsync("[name=Practice]", "Mill Race Counselling");
        await page.SelectOptionAsync("[name=Country]", "GB");
        await page.FillAsync("[name=Name]", "Hanna Lindqvist");
        await page.FillAsync("[name=Email]", RunningPractice.OwnerEmail);
        await page.FillAsync("[name=Password]", RunningPractice.Password);
        await page.FillAsync("[name=Passphrase]", RunningPractice.Passphrase);
        await page.FillAsync("[name=PassphraseAgain]", RunningPractice.Passphrase);
        await page.CheckAsync("[name=Understood]");
        await Chromium.Picture(page, "set-up-filled");
        await page.PressAndGo("button.main");
        await Chromium.Picture(page, "recovery-sheet");
        await page.PressAndGo("a.main");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Help numbers");
        await Chromium.Picture(page, "help-numbers-first");
    }

    private static async Task MakePasskey(IPage page)
    {
        await page.GotoAsync("/account");
        await page.FillAsync("form[data-new] [name=Name]", "my laptop");
        await page.FillAsync("form[data-new] [name=Password]", RunningPractice.Password);
        await page.ClickAsync("form[data-new] button");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Your recovery codes");
        await Assertions.Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        await Chromium.Picture(page, "recovery-codes");
    }

    private static async Task GiveUp(IPage page)
    {
        await page.ClickAsync("li:has-text('my laptop') summary");
        await page.FillAsync("li:has-text('my laptop') [name=Password]", RunningPractice.Password);
        await page.PressAndGo("text=Remove my laptop");
        await Assertions.Expect(page.Locator("[role=status].good")).ToBeVisibleAsync();
    }

    private static async Task SignOut(IPage page)
    {
        await page.GotoAsync("/keys");
        await page.ClickAsync("text=Leave for today");
        await page.Arrives("/sign-in");
    }
}
