using Rapport.Web.Fixtures;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>The owner's pages and the doors, looked at and scanned: phone and desk, light and dark.</summary>
[Collection("browser")]
public sealed class OwnerPagesJourney(Chromium chromium)
{
    private static readonly string[] Pages =
    [
        "/account", "/account/second-step", "/people", "/people/new", "/practice", "/practice/details", "/practice/hours", "/practice/help", "/practice/passphrase",
        "/practice/texts", "/practice/instruments", "/practice/instruments/phq-9", "/practice/instruments/rapport-check-out", "/practice/agreements", "/practice/agreements/psychotherapy/en", "/keys",
    ];

    [Theory]
    [MemberData(nameof(Store.Windows), MemberType = typeof(Store))]
    public async Task The_owners_pages_are_accessible_and_do_not_scroll_sideways(string store, bool phone, bool dark)
    {
        await using var practice = await RunningPractice.SetUp(null, Store.Arguments(store));
        var page = await chromium.Open(practice.Address, phone, dark);
        await page.GotoAsync("/sign-in");
        await Chromium.IsAccessible(page);
        await Chromium.Picture(page, $"sign-in-{phone}-{dark}");
        await page.FillAsync("[name=Email]", RunningPractice.OwnerEmail);
        await page.FillAsync("[name=Password]", RunningPractice.Password);
        await page.PressAndGo("button.main");
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            await Chromium.IsAccessible(page);
            await Chromium.Picture(page, $"owner{path.Replace('/', '-')}-{(phone ? "phone" : "desk")}-{(dark ? "dark" : "light")}");
            Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), $"{path} scrolls sideways");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_doors_are_accessible(bool phone)
    {
        await using var practice = await RunningPractice.Start();
        var page = await chromium.Open(practice.Address, phone);
        await page.GotoAsync("/set-up");
        await Chromium.IsAccessible(page);
        await page.ClickAsync("button.main");
        await Chromium.IsAccessible(page);
        await Chromium.Picture(page, $"set-up-wrong-{(phone ? "phone" : "desk")}");
    }
}
