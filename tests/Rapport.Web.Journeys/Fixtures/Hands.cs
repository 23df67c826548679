using Microsoft.Playwright;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Journeys.Fixtures;

/// <summary>What a therapist and a client do with their hands in every hour of a course of weekly sessions, and the clock that goes with it.</summary>
public sealed class Hands(IPage page, StandingClock clock)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private int _week, _pictures;

    /// <summary>When the first session begins, on the clock of the room.</summary>
    public static DateTime FirstHour { get; } = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(1).AddHours(10);

    /// <summary>The address of the client.</summary>
    public string Client { get; set; } = "";

    /// <summary>The address of the session of the day.</summary>
    public string Session { get; private set; } = "";

    public static DateTimeOffset At(int week) => new(TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(FirstHour.AddDays(7 * week), DateTimeKind.Unspecified), London), TimeSpan.Zero);

    /// <summary>Until so long before next week's session.</summary>
    public void WaitForNext(TimeSpan before) => clock.Advance(At(_week + 1) - before - clock.GetUtcNow());

    /// <summary>The next week's session, from Today to the guess.</summary>
    public async Task Week(params int[] marks)
    {
        await Begin();
        await CheckOut(marks);
        await Guess(9);
    }

    public async Task Begin()
    {
        WaitForNext(TimeSpan.Zero);
        _week++;
        await SignIn();
        await ToToday();
        await page.GotoAsync(Session);
        await page.PressAndGo("text=We have begun");
        await Talk();
    }

    /// <summary>Forty-five minutes in which nobody touches the computer; it has signed itself out by then.</summary>
    public async Task Talk()
    {
        clock.Advance(TimeSpan.FromMinutes(45));
        await SignIn();
    }

    public async Task CheckOut(params int[] marks)
    {
        await page.GotoAsync(Session + "/closing");
        if (_week == 0) await Look("closing");
        await page.PressAndGo("a.main");
        await page.SetViewportSizeAsync(390, 844);
        await page.ClickAsync("button[value=computer]");
        await page.Arrives("/f/");
        await Answer("rapport-check-out", marks);
        if (_week == 0) await Look("check-out");
        await page.ClickAsync("button.main");
        await page.Arrives("/thanks");
        await page.SetViewportSizeAsync(1280, 900);
        await SignIn();
    }

    public async Task ToToday()
    {
        await page.GotoAsync("/today");
        Session = $"{Client}/sessions/{await page.Locator("li[data-session]").First.GetAttributeAsync("data-session")}";
    }

    public async Task SignIn()
    {
        await page.GotoAsync("/sign-in");
        if (!page.Url.Contains("/sign-in", StringComparison.Ordinal)) return;
        await page.FillAsync("[name=Email]", RunningPractice.OwnerEmail);
        await page.FillAsync("[name=Password]", RunningPractice.Password);
        await page.PressAndGo("main button[type=submit]");
        Assert.DoesNotContain("/sign-in", page.Url, StringComparison.Ordinal);
    }

    public async Task Guess(int mark)
    {
        await page.GotoAsync(Session + "/guess");
        foreach (var line in new[] { "goals", "method", "bond", "voice" }) await page.CheckAsync($"[name={line}][value='{mark}']", new() { Force = true });
        await page.PressAndGo("text=Keep my guess");
    }

    public async Task Answer(string instrument, params int[] marks)
    {
        for (var item = 0; item < marks.Length; item++) await page.Locator($"input[name='{instrument}.{item + 1}'][value='{marks[item]}']").CheckAsync();
    }

    public Task Look(string name) => Chromium.Picture(page, $"way-{++_pictures:00}-{name}");
}
