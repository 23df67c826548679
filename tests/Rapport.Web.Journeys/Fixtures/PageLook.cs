using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Rapport.Web.Journeys.Fixtures;

/// <summary>Goes from page to page in one window, keeps a picture of each, and remembers what is not calm.</summary>
public sealed class PageLook(IPage page, (int Width, bool IsDark) window)
{
    private static readonly Regex Ids = new("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.NonBacktracking);
    private readonly List<string> _found = [];
    private int _seen;

    public IPage Page => page;

    public async Task At(IEnumerable<string> paths, string? name = null, int status = 200)
    {
        foreach (var path in paths)
        {
            var answer = await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = 60_000 });
            if (answer!.Status != status) _found.Add($"{path} answers {answer.Status}");
            await Here(name ?? Ids.Replace(path, "x").Trim('/').Replace('/', '-'));
        }
    }

    public async Task Here(string name)
    {
        _seen++;
        if (await page.Locator("main").CountAsync() == 0) _found.Add($"{page.Url} is no page");
        await Chromium.Picture(page, $"page-{name}-{window.Width}-{(window.IsDark ? "dark" : "light")}");
        if (window.Width != 320) _found.AddRange(await Chromium.Findings(page)); // the narrowest window has the same elements as the narrow one
        if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth")) _found.Add($"{page.Url} scrolls sideways at {window.Width}");
        _found.AddRange(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.at time')].filter(one => one.getClientRects().length > 1).map(one => location.pathname + ' wraps ' + one.textContent)"));
    }

    public void IsCalm(int atLeast)
    {
        Assert.True(_found.Count == 0, string.Join('\n', _found));
        Assert.True(_seen >= atLeast, $"only {_seen} pages were seen");
    }
}
