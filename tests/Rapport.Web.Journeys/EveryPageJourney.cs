using Microsoft.AspNetCore.Routing;
using Microsoft.Playwright;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>Every page that the program's own list of routes has, opened in a browser and scanned.</summary>
[Collection("browser")]
public sealed class EveryPageJourney(Chromium chromium) : IAsyncDisposable
{
    private readonly TwoTherapists _ground = new();

    public ValueTask DisposeAsync() => _ground.DisposeAsync();

    [Theory]
    [MemberData(nameof(Store.Windows), MemberType = typeof(Store))]
    public async Task No_page_has_an_accessibility_finding_or_scrolls_sideways(string store, bool phone, bool dark)
    {
        await _ground.Begin(Store.Arguments(store));
        var page = await chromium.Open(_ground.Practice.Address, phone ? 390 : 1280, dark);
        await SignIn(page, "mara@example.org");
        List<string> found = [];
        var seen = 0;
        foreach (var path in Pages())
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            if (await page.Locator("main").CountAsync() == 0) continue; // a file or a stream, no page
            seen++;
            await Chromium.Picture(page, $"page{path.Replace('/', '-')}-{(phone ? "phone" : "desk")}-{(dark ? "dark" : "light")}");
            found.AddRange(await Chromium.Findings(page));
            if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth")) found.Add($"{path} scrolls sideways");
        }
        Assert.True(seen > 5, "hardly any page was seen");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private IEnumerable<string> Pages() => Routes.All(_ground.Practice.App)
        .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true
            && route.Metadata.GetMetadata<Need>() is Need.Staff or Need.OfClient or Need.Anybody
            && route.RoutePattern.RawText is { } text && !text.Contains("live", StringComparison.Ordinal) && !text.StartsWith("assets", StringComparison.Ordinal) && !text.Contains("{**", StringComparison.Ordinal) && !text.Contains("worker", StringComparison.Ordinal))
        .Select(route => _ground.Fill(route, own: true)).Distinct();

    private static async Task SignIn(IPage page, string email)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=Email]", email);
        await page.FillAsync("[name=Password]", RunningPractice.Password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }
}
