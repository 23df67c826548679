using Microsoft.Playwright;
using Rapport.Care;
using Rapport.Instruments;
using Rapport.Web.Fixtures;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>The hour itself, as a therapist lives it: begin, write, lose the laptop, find every word again, look back, guess, see, sign, amend.</summary>
[Collection("browser")]
public sealed class SessionJourney(Chromium chromium) : IAsyncDisposable
{
    private RunningPractice? _practice;
    private Planted _with = null!;

    private async Task Begin(string store)
    {
        _practice = await RunningPractice.SetUp(null, Store.Arguments(store));
        _with = await Planted.In(_practice);
    }

    public async ValueTask DisposeAsync()
    {
        if (_practice is not null) await _practice.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Store.BothWhenLong), MemberType = typeof(Store))]
    public async Task A_note_is_written_lost_found_signed_and_amended(string store)
    {
        await Begin(store);
        var path = _with.Path(await _with.Session(1, -20, isHeld: false));
        var page = await SignIn();
        await page.GotoAsync(path);
        await page.PressAndGo("text=We have begun");
        await page.FillAsync("#note-0", "She said last week had felt like an exam.");
        await Assertions.Expect(page.Locator("[data-note-status]")).ToContainTextAsync("Nothing gets lost");
        await page.FillAsync("#note-1", "Looked at the window.");
        await page.GotoAsync("/account"); // leaves before the next save is due
        await page.CloseAsync();
        page = await SignIn();
        await page.GotoAsync(path);
        Assert.Equal("She said last week had felt like an exam.", await page.InputValueAsync("#note-0"));
        Assert.Equal("Looked at the window.", await page.InputValueAsync("#note-1"));
        await Look(page, "session");
        await page.PressAndGo("text=Sign the note");
        await page.PressAndGo("text=Read and print the note");
        await page.FillAsync("#f-Added", "It was the week before.");
        await page.FillAsync("#f-Why", "the week was wrong");
        await page.PressAndGo("text=Add it");
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("It was the week before.");
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("She said last week had felt like an exam.");
        await Look(page, "note");
    }

    /// <summary>Twelve seconds of the page's own clock, never two without a key: how fast this machine types tells nothing.</summary>
    [Fact]
    public async Task Who_types_without_a_pause_is_saved_all_the_same()
    {
        await Begin(Store.Files);
        var page = await SignIn();
        await page.Clock.InstallAsync();
        await page.GotoAsync(_with.Path(await _with.Session(1, -20)));
        await page.Clock.PauseAtAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1));
        var saved = 0;
        page.Request += (_, request) => { if (request.Url.EndsWith("/note/draft", StringComparison.Ordinal)) saved++; };
        await page.FocusAsync("#note-0");
        for (var key = 0; key < 120; key++)
        {
            await page.Keyboard.PressAsync("a");
            await page.Clock.RunForAsync(100);
        }
        Assert.InRange(saved, 1, 4);
    }

    [Fact]
    public async Task Words_of_somebody_who_is_signed_out_stay_on_the_page_until_they_are_saved()
    {
        await Begin(Store.Files);
        var path = _with.Path(await _with.Session(1, -20));
        var page = await SignIn();
        await page.GotoAsync(path);
        await page.Context.ClearCookiesAsync();
        await page.FillAsync("#note-0", "She laughed for the first time.");
        await page.ClickAsync("text=Save now");
        await Assertions.Expect(page.Locator("[data-note-status]")).ToContainTextAsync("no longer signed in");
        Assert.Equal("She laughed for the first time.", await page.InputValueAsync("#note-0"));
        await (await page.Context.NewPageAsync()).SignIn();
        await page.ClickAsync("text=Save now");
        await page.Arrives("#note$");
        await page.ReloadAsync();
        Assert.Equal("She laughed for the first time.", await page.InputValueAsync("#note-0"));
    }

    [Fact]
    public async Task Enter_on_a_mark_keeps_no_guess()
    {
        await Begin(Store.Files);
        var session = await _with.Session(1, -43);
        await _with.Add(CheckOut(session));
        var page = await SignIn();
        await page.GotoAsync(_with.Path(session) + "/guess");
        await page.CheckAsync("[name=goals][value='9']", new() { Force = true });
        await page.Locator("[name=goals][value='9']").PressAsync("Enter");
        await page.CheckAsync("[name=bond][value='7']", new() { Force = true }); // still asked
        await page.Locator("text=Keep my guess").PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("you guessed 9");
    }

    [Theory]
    [MemberData(nameof(Store.BothWhenLong), MemberType = typeof(Store))]
    public async Task The_second_of_two_writers_sees_the_change_of_the_first(string store)
    {
        await Begin(store);
        var path = _with.Path(await _with.Session(1, -20));
        var (mine, theirs) = (await SignIn(), await SignIn());
        await mine.GotoAsync(path);
        await theirs.GotoAsync(path);
        await mine.FillAsync("#note-0", "mine came first");
        await Assertions.Expect(mine.Locator("[data-note-status]")).ToContainTextAsync("Nothing gets lost");
        await theirs.FillAsync("#note-0", "theirs came second");
        await Assertions.Expect(theirs.Locator("[data-note-status]")).ToContainTextAsync("Somebody else changed this note");
        await theirs.ReloadAsync();
        Assert.Equal("mine came first", await theirs.InputValueAsync("#note-0"));
        await Assertions.Expect(theirs.Locator("form[data-note]")).ToContainTextAsync("theirs came second");
        await Look(theirs, "session-beside");
    }

    [Theory]
    [MemberData(nameof(Store.BothWhenLong), MemberType = typeof(Store))]
    public async Task The_closing_leads_to_the_guess_and_the_guess_to_both_marks(string store)
    {
        await Begin(store);
        var session = await _with.Session(1, -43);
        await _with.Add(new MustComeFirst(session.Id, _with.Client.Id, "If I ask people for things, they go.", session.StartsAt), CheckOut(session));
        var page = await SignIn();
        await page.GotoAsync(_with.Path(session) + "/closing");
        await Look(page, "closing");
        await page.PressAndGo("text=Make my guess");
        await Look(page, "guess");
        foreach (var (line, mark) in new[] { ("goals", 9), ("method", 7), ("bond", 7), ("voice", 5) }) await page.CheckAsync($"[name={line}][value='{mark}']", new() { Force = true });
        await page.PressAndGo("text=Keep my guess");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("marked 6; you guessed 9, 3 too high");
        await Look(page, "guess-seen");
        await page.PressAndGo("text=Note, homework, next time");
        await page.FillAsync("#f-Wording", "Ask Jo to take Lena on Tuesday");
        await page.PressAndGo("text=Write it down");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ask Jo to take Lena on Tuesday");
        await Look(page, "after");
        await page.PressAndGo("text=All homework");
        await Look(page, "homework");
        await page.GotoAsync($"/clients/{_with.Client.Id.Value}/said-before");
        await Look(page, "said-before");
        await page.GotoAsync("/learning/guesses");
        await Look(page, "own-guesses");
    }

    private static FormAnswer CheckOut(Session session) => new(Guid.CreateVersion7(), session.Client, session.Id, "rapport-check-out")
    {
        Version = "1", Purpose = FormPurpose.CheckOut, By = Respondent.Client, Answers = [6, 7, 7, 8], Ticks = ["what-was/rushed"], Comment = "It was a lot today.", At = session.StartsAt, Source = AnswerSource.Tablet,
    };

    private static async Task Look(IPage page, string name)
    {
        await Chromium.Picture(page, $"hour-{name}");
        await Chromium.IsAccessible(page);
    }

    private async Task<IPage> SignIn()
    {
        var page = await chromium.Open(_practice!.Address);
        await page.SignIn();
        return page;
    }
}
