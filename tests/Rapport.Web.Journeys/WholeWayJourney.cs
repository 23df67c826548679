using System.Globalization;
using Microsoft.Playwright;
using Rapport.Web.Fixtures;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>A new user from the first page on: set up, one client, one hour, weeks of good work, a strain, its repair, and the story that tells it.</summary>
[Collection("browser")]
public sealed class WholeWayJourney(Chromium chromium)
{
    private Hands _hands = null!;
    private IPage _page = null!;

    [Theory]
    [MemberData(nameof(Store.Both), MemberType = typeof(Store))]
    public async Task From_set_up_to_a_repair_that_the_story_tells(string store)
    {
        var clock = new StandingClock(Hands.At(0));
        await using var practice = await RunningPractice.Start(clock, Store.Arguments(store));
        _page = await chromium.Open(practice.Address);
        _hands = new(_page, clock);
        await SetUp();
        await AddClient();
        await CheckIn();
        await FirstSession();
        await After();
        for (var week = 1; week <= 5; week++) await _hands.Week(9, 9, 9, 9);
        await _hands.Week(7, 7, 7, 6);
        await Signal();
        await PhaseOne();
        await PhaseTwo();
        await Mended();
    }

    private async Task SetUp()
    {
        await _page.GotoAsync("/set-up");
        await _hands.Look("set-up");
        (string, string)[] typed =
            [("Practice", "Mill Race Counselling"), ("Name", "Hanna Lindqvist"), ("Email", RunningPractice.OwnerEmail), ("Password", RunningPractice.Password), ("Passphrase", RunningPractice.Passphrase), ("PassphraseAgain", RunningPractice.Passphrase)];
        foreach (var (name, text) in typed) await _page.FillAsync($"[name={name}]", text);
        await _page.SelectOptionAsync("[name=Country]", "GB");
        await _page.CheckAsync("[name=Understood]");
        await _page.PressAndGo("button.main");
        await _hands.Look("recovery-sheet");
        await _page.PressAndGo("a.main");
        await Assertions.Expect(_page.Locator("h1")).ToHaveTextAsync("Help numbers");
        await _hands.Look("help-numbers");
        await _page.GotoAsync("/today");
        await _hands.Look("today-empty");
    }

    private async Task AddClient()
    {
        await _page.PressAndGo("text=Add a client");
        await _page.FillAsync("[name=Name]", "Ruth Adeyemi");
        await _page.FillAsync("[name=Date]", Hands.FirstHour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await _page.FillAsync("[name=Time]", Hands.FirstHour.ToString("HH:mm", CultureInfo.InvariantCulture));
        await _hands.Look("first-client");
        await _page.PressAndGo("main form button.main");
        await Assertions.Expect(_page.Locator("h1")).ToHaveTextAsync("Ruth Adeyemi");
        _hands.Client = new Uri(_page.Url).AbsolutePath;
        await _hands.ToToday();
        await _hands.Look("today-first");
    }

    private async Task CheckIn()
    {
        await _page.GotoAsync(_hands.Session + "/hand-over?for=check-in");
        await _hands.Look("hand-over");
        await _page.SetViewportSizeAsync(390, 844);
        await _page.ClickAsync("button[value=computer]");
        await _page.Arrives("/f/");
        await _hands.Look("check-in");
        await _hands.Answer("rapport-check-in", 4, 5, 4, 6);
        await _page.FillAsync("textarea", "I have not slept since Monday.");
        await _page.ClickAsync("button.main");
        await _page.Arrives("/thanks");
        await _hands.Look("check-in-thanks");
        await _page.SetViewportSizeAsync(1280, 900);
        await _page.PressAndGo("a[href='/here']");
        await _page.PressAndGo("a[href='/sign-in']");
        await _hands.SignIn();
    }

    private async Task FirstSession()
    {
        await _page.GotoAsync(_hands.Session + "/brief");
        await Assertions.Expect(_page.Locator("main")).ToContainTextAsync("I have not slept since Monday.");
        await _hands.Look("brief");
        await _page.PressAndGo("a.main");
        await _page.PressAndGo("text=We have begun");
        await _page.FillAsync("#note-0", "Sleep, and the quarrel on Monday.");
        await Assertions.Expect(_page.Locator("[data-note-status]")).ToContainTextAsync("Nothing gets lost");
        await _page.ReloadAsync();
        Assert.Equal("Sleep, and the quarrel on Monday.", await _page.InputValueAsync("#note-0"));
        await _hands.Look("session");
        await _hands.Talk();
        await _hands.CheckOut(9, 8, 9, 9);
        await _page.GotoAsync(_hands.Session + "/guess");
        await _hands.Look("guess");
        await _hands.Guess(8);
        await Assertions.Expect(_page.Locator("main")).ToContainTextAsync("marked 9; you guessed 8, 1 too low");
        await _hands.Look("guess-seen");
    }

    private async Task After()
    {
        await _page.GotoAsync(_hands.Session + "/after");
        await _page.FillAsync("#f-Wording", "Write down when you wake");
        await _page.PressAndGo("text=Write it down");
        await Assertions.Expect(_page.Locator("main")).ToContainTextAsync("Write down when you wake");
        await _hands.Look("after");
        await _page.PressAndGo("text=Sign the note");
        await _page.GotoAsync(_hands.Session + "/note");
        await Assertions.Expect(_page.Locator("article")).ToContainTextAsync("Sleep, and the quarrel on Monday.");
        await _page.GotoAsync(_hands.Client + "/sessions/new");
        await _page.FillAsync("[name=Date]", Hands.FirstHour.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await _page.FillAsync("[name=Time]", Hands.FirstHour.ToString("HH:mm", CultureInfo.InvariantCulture));
        await _page.FillAsync("[name=Times]", "8");
        await _page.PressAndGo("main form button.main");
        await Assertions.Expect(_page.Locator("h1")).ToHaveTextAsync("Ruth Adeyemi");
        await _hands.Look("story-first");
    }

    private async Task Signal()
    {
        await _page.GotoAsync("/today");
        await Assertions.Expect(_page.Locator("article.signal")).ToContainTextAsync("27 of 40");
        await _hands.Look("today-signal");
        _hands.WaitForNext(TimeSpan.FromMinutes(30));
        await _hands.SignIn();
        await _hands.ToToday();
        await _page.GotoAsync(_hands.Session + "/brief");
        await Assertions.Expect(_page.Locator("main")).ToContainTextAsync("27 of 40");
        await _hands.Look("brief-signal");
        await _page.GotoAsync("/today");
        await _page.Locator("article.signal a[href*='/signals/']").First.PressAndGo();
        await _hands.Look("signal");
        await _page.GetByLabel("Moving away").CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Begin a repair" }).PressAndGo();
        await Assertions.Expect(_page.Locator("h1")).ToContainTextAsync("Repair, with Ruth Adeyemi");
        await _hands.Look("repair");
    }

    private async Task PhaseOne()
    {
        var repair = await BeginBeside();
        await _page.GetByLabel("Owned my part").CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Keep this, go on next time" }).PressAndGo();
        await _page.GetByLabel("What the client said about it").FillAsync("Like an exam.");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Keep what they said" }).PressAndGo();
        await _hands.Look("repair-phase-one");
        await _hands.CheckOut(8, 8, 7, 8);
        await _hands.Guess(7);
        await _page.GotoAsync(repair);
    }

    private async Task PhaseTwo()
    {
        var repair = await BeginBeside();
        await _page.GetByLabel("Explained the reason for a method").CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Keep what we changed" }).PressAndGo();
        await _hands.Look("repair-phase-two");
        await _hands.CheckOut(9, 9, 9, 9);
        await _hands.Guess(9);
        await _page.GotoAsync(repair);
    }

    /// <summary>The next session, with the repair at hand.</summary>
    private async Task<string> BeginBeside()
    {
        var repair = new Uri(_page.Url).AbsolutePath;
        await _hands.Begin();
        await _page.GotoAsync(repair);
        return repair;
    }

    private async Task Mended()
    {
        await _page.GetByText("The client said it in the room").ClickAsync();
        await _page.GetByLabel("It is mended").CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Keep their answer" }).PressAndGo();
        await _page.Locator("input[name=How][value=Mended]").CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Close this repair" }).PressAndGo();
        await Assertions.Expect(_page.GetByText("Closed: Mended.")).ToBeVisibleAsync();
        await _hands.Look("repair-mended");
        await _page.GotoAsync(_hands.Client);
        await Assertions.Expect(_page.Locator("main")).ToContainTextAsync("ended");
        await _hands.Look("story");
    }
}
