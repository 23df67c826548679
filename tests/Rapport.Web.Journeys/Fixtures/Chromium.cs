using Microsoft.Playwright;

namespace Rapport.Web.Journeys.Fixtures;

/// <summary>One real browser for all journeys.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>In milliseconds. Only a journey that fails waits so long, or a machine with much to do: a passphrase is slow on purpose.</summary>
    private const float Patience = 60_000;

    private static readonly string[] Flags =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private IPlaywright? _playwright;
    private readonly List<(string? Test, IBrowserContext Windows)> _open = [];
    private IBrowser? _browser;

    public static bool IsThere => File.Exists(Path);

    private static string Path => "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (!IsThere) return;
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Flags });
    }

    /// <summary>A fresh window: 390 x 844 is a phone, 1280 x 900 a desk.</summary>
    public Task<IPage> Open(Uri address, bool phone = false, bool dark = false, bool script = true) => Open(address, phone ? 390 : 1280, dark, script);

    /// <summary>A fresh window of this width; narrow ones are as high as a phone.</summary>
    public async Task<IPage> Open(Uri address, int width, bool dark, bool script = true)
    {
        Assert.SkipUnless(IsThere, "chromium is not installed");
        await CloseThoseOfEarlierTests();
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(Patience);
        _open.Add((ThisTest, context));
        return await context.NewPageAsync();
    }

    private static string? ThisTest => TestContext.Current.Test?.UniqueID;

    /// <summary>Journeys go one after another; what an earlier one left open would only take memory and time.</summary>
    private async Task CloseThoseOfEarlierTests()
    {
        foreach (var (_, windows) in _open.Where(one => one.Test != ThisTest)) await windows.CloseAsync();
        _open.RemoveAll(one => one.Test != ThisTest);
    }

    /// <summary>No finding of the accessibility scan, with every disclosure open.</summary>
    public static async Task IsAccessible(IPage page) => Assert.Empty(await Findings(page));

    /// <summary>What the accessibility scan finds, with every disclosure open.</summary>
    public static async Task<IReadOnlyList<string>> Findings(IPage page)
    {
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");
        return [.. (await Axe.Findings(page)).Select(found => $"{page.Url}: {found}")];
    }

    /// <summary>Keeps a picture where RAPPORT_PICTURES says; without it nothing is kept.</summary>
    public static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("RAPPORT_PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, name + ".png"), FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
