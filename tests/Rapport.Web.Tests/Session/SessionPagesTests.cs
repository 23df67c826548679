using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Instruments;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.SessionRoom;

/// <summary>The pages of a session, from its beginning to what is left afterwards.</summary>
public sealed class SessionPagesTests : IAsyncLifetime
{
    private RunningPractice _practice = null!;
    private Planted _with = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Client => $"/clients/{_with.Client.Id.Value}";

    public async ValueTask InitializeAsync()
    {
        _practice = await RunningPractice.SetUp();
        _with = await Planted.In(_practice);
    }

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task A_session_is_held_once_it_has_begun_and_not_a_day_before()
    {
        var (soon, tomorrow) = (await _with.Session(1, 5, isHeld: false), await _with.Session(2, 24 * 60, isHeld: false));
        var early = await Post(_with.Path(tomorrow), "/begin");
        Assert.Contains("Nothing was changed", await Html(early.Headers.Location!.OriginalString), StringComparison.Ordinal);
        await Post(_with.Path(soon), "/begin");
        var states = await _practice.InStore(async (db, _) => await db.Sessions.OrderBy(session => session.Number).Select(session => session.State).ToListAsync(Stop));
        Assert.Equal([SessionState.Held, SessionState.Planned], states);
        Assert.Equal(1, await _practice.InStore((db, _) => db.SessionChanges.CountAsync(Stop)));
    }

    [Fact]
    public async Task The_last_ten_minutes_are_told_in_words_and_by_the_edge_of_the_page()
    {
        Assert.DoesNotContain("data-time", await Html(_with.Path(await _with.Session(1, -20))), StringComparison.Ordinal);
        var last = await Html(_with.Path(await _with.Session(2, -43)));
        Assert.Contains("data-time=\"closing\"", last, StringComparison.Ordinal);
        Assert.Contains("Ten minutes or so are left.", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_client_brought_and_what_was_planned_stand_beside_the_note()
    {
        var session = await _with.Session(1, -20);
        var question = new PlannedQuestion(Planted.New<PlannedQuestion>(), _with.Client.Id, _with.Therapist.Id, "Did I go too fast?");
        question.Word("Did I go too fast?", ["Was there a moment you wanted to be elsewhere?"]);
        await _with.Add(question, new MustComeFirst(session.Id, _with.Client.Id, "Not my mother again.", DateTimeOffset.UnixEpoch), Answer(session, FormPurpose.CheckIn, "rapport-check-in", [5, 5, 5, 5, 5]) with { Ticks = ["must-come-first/us"] });
        var html = await Html(_with.Path(session));
        Assert.Contains("Not my mother again.", html, StringComparison.Ordinal);
        Assert.Contains("Something about how we work together", html, StringComparison.Ordinal);
        Assert.Contains("Was there a moment you wanted to be elsewhere?", html, StringComparison.Ordinal);
        await Post(_with.Path(session), "/asked", ("question", $"{question.Id.Value}"));
        Assert.Equal(session.Id, await _practice.InStore(async (db, _) => (await db.PlannedQuestions.SingleAsync(Stop)).AskedIn));
    }

    [Fact]
    public async Task The_rating_opens_with_the_guess_and_both_marks_are_told()
    {
        var session = await _with.Session(1, -55);
        await _with.Add(Answer(session, FormPurpose.CheckOut, "rapport-check-out", [6, 6, 7, 8]) with { Comment = "It was a lot." });
        var closed = await Html(_with.Path(session) + "/guess");
        Assert.DoesNotContain("It was a lot.", closed, StringComparison.Ordinal);
        var none = await RunningPractice.Post(_practice.Owner, _with.Path(session) + "/guess", _with.Path(session) + "/guess", ("goals", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        await RunningPractice.Post(_practice.Owner, _with.Path(session) + "/guess", _with.Path(session) + "/guess", ("goals", "9"), ("method", "6"), ("bond", ""), ("voice", "7"));
        var open = await Html(_with.Path(session) + "/guess");
        Assert.Contains("Ruth Adeyemi marked 6; you guessed 9, 3 too high.", open, StringComparison.Ordinal);
        Assert.Contains("Ruth Adeyemi marked 6, as you guessed.", open, StringComparison.Ordinal);
        Assert.Contains("Not enough yet: 1 of the 6 sessions", open, StringComparison.Ordinal);
        Assert.Contains("Not enough yet", await Html("/learning/guesses"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_closing_sets_the_start_beside_what_was_done()
    {
        var session = await _with.Session(1, -45);
        await _with.Add(new MustComeFirst(session.Id, _with.Client.Id, "Everybody leaves.", DateTimeOffset.UnixEpoch));
        var page = _with.Path(session) + "/closing";
        await RunningPractice.Post(_practice.Owner, page, Client + "/said-before", ("Words", "I told you, and you stayed."), ("From", "Session"), ("Session", $"{session.Id.Value}"), ("Back", "closing"));
        var html = await Html(page);
        Assert.Contains("Everybody leaves.", html, StringComparison.Ordinal);
        Assert.Contains("I told you, and you stayed.", html, StringComparison.Ordinal);
        Assert.Contains("hand-over?for=check-out", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Homework_is_agreed_told_of_and_never_lost()
    {
        var session = await _with.Session(1, -60);
        var page = _with.Path(session) + "/after";
        var wrong = await RunningPractice.Post(_practice.Owner, page, Client + "/homework", ("Wording", "Ask Jo"), ("RemindOn", "yesterday"), ("Session", $"{session.Id.Value}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("Ask Jo", await wrong.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await RunningPractice.Post(_practice.Owner, page, Client + "/homework", ("Wording", "Ask Jo"), ("RemindOn", ""), ("Session", $"{session.Id.Value}"), ("Back", "after"));
        var homework = await _practice.InStore(async (db, _) => (await db.Homework.SingleAsync(Stop)).Id.Value);
        foreach (var (became, like) in new[] { ("Partly", "I wrote it down"), ("Done", "She came") })
            await RunningPractice.Post(_practice.Owner, Client + "/homework", Client + "/homework/report", ("Homework", $"{homework}"), ("Became", became), ("Like", like));
        var html = await Html(Client + "/homework");
        Assert.Contains("I wrote it down", html, StringComparison.Ordinal);
        Assert.Contains("She came", html, StringComparison.Ordinal);
        Assert.Contains("She came", await Html(Client + "/said-before"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_to_ask_next_time_and_an_amendment_are_kept_and_a_missing_why_is_told()
    {
        var session = await _with.Session(1, -60);
        var page = _with.Path(session);
        await RunningPractice.Post(_practice.Owner, page + "/after", page + "/after/next", ("question", "How was it with Jo?"));
        Assert.Contains("How was it with Jo?", await Html(page), StringComparison.Ordinal);
        var note = new SessionNote(Planted.New<SessionNote>(), _with.Client.Id, session.Id, _with.Therapist.Id);
        note.Save(new(NoteForm.Free, "a start", ["first words", ""]), (Guid.Empty, 0), new(_with.Therapist.Id, DateTimeOffset.UnixEpoch));
        var signed = Assert.IsType<NoteStep.NowSigned>(note.Sign(1, new(_with.Therapist.Id, DateTimeOffset.UnixEpoch)));
        await _with.Add(note, signed.Version);
        var wrong = await RunningPractice.Post(_practice.Owner, page + "/note", page + "/note/amend", ("Added", "It was Tuesday."), ("Why", ""));
        Assert.Contains("It was Tuesday.", await wrong.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await RunningPractice.Post(_practice.Owner, page + "/note", page + "/note/amend", ("Added", "It was Tuesday."), ("Why", "the day was wrong"));
        var html = await Html(page + "/note");
        Assert.Contains("first words", html, StringComparison.Ordinal);
        Assert.Contains("the day was wrong", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/closing")]
    [InlineData("/guess")]
    [InlineData("/after")]
    [InlineData("/note")]
    public async Task A_page_asks_the_store_six_times_at_most(string page)
    {
        var session = await _with.Session(1, -45);
        await _with.Add(Answer(session, FormPurpose.CheckOut, "rapport-check-out", [6, 6, 7, 8]), new Homework(Planted.New<Homework>(), _with.Client.Id, session.Id, "Ask Jo"));
        var queries = await QueryCount.Of(_practice, () => Html(_with.Path(session) + page));
        Assert.InRange(queries.Count, 3, 6);
    }

    private FormAnswer Answer(Session session, FormPurpose purpose, string instrument, IReadOnlyList<decimal?> answers) =>
        new(Guid.CreateVersion7(), _with.Client.Id, session.Id, instrument)
        {
            Version = "1", Purpose = purpose, By = Respondent.Client, Answers = answers, Ticks = [], At = session.StartsAt, Source = AnswerSource.Tablet,
        };

    private Task<HttpResponseMessage> Post(string page, string action, params (string, string)[] fields) => RunningPractice.Post(_practice.Owner, page, page + action, fields);

    private async Task<string> Html(string path) => WebUtility.HtmlDecode(await _practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative), Stop));
}
