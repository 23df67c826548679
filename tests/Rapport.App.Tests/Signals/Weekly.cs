using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Tests.Signals;

/// <summary>Weekly that come in as they do by the pages: the answer, its scores, the session held, judged and saved in one unit of work.</summary>
internal sealed class Weekly(House house, Clock clock)
{
    public const string CheckOut = "rapport-check-out", CheckIn = "rapport-check-in";
    private static readonly Dictionary<string, Instrument> Known = new[] { CheckOut, CheckIn, "core-10" }.ToDictionary(id => id, id => InstrumentCatalog.Find(id)!, StringComparer.Ordinal);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A session a week, the first a hundred weeks ago.</summary>
    public async Task<Session> Meet(Episode episode, int number)
    {
        var start = House.Now.AddDays(7 * (number - 100));
        var session = episode.Plan(House.Next<Session>(), number, new(new(start, "Europe/Berlin"), TimeSpan.FromMinutes(50), SessionForm.Room));
        await house.Save(session);
        clock.Now = session.EndsAt.AddMinutes(5);
        return session;
    }

    /// <summary>A check-out with a total of 0 to 40, spread over its four lines; the session is held by it.</summary>
    public Task<FormAnswer> Rate(Session session, int total, params string[] ticks)
    {
        decimal?[] lines = [.. Enumerable.Range(0, 4).Select(line => (decimal?)((total + line) / 4))];
        return Answer(session, (CheckOut, FormPurpose.CheckOut), lines, ticks);
    }

    public Task<FormAnswer> CheckedIn(Session session, decimal? workTogether, params string[] ticks) =>
        Answer(session, (CheckIn, FormPurpose.CheckIn), [7, 7, 7, 7, workTogether], ticks);

    public async Task<FormAnswer> Answer(Session session, (string Instrument, FormPurpose Purpose) form, decimal?[] answers, string[] ticks)
    {
        await using var db = house.Open();
        var held = (await db.Sessions.FindAsync([session.Id], Stop))!;
        if (form.Purpose == FormPurpose.CheckOut && held.Hold(null, clock.Now) is SessionStep.Changed changed) db.SessionChanges.Add(changed.Fact);
        var filled = new FilledForm(form.Instrument, "1", new Response(answers) { By = Respondent.Client, Ticks = ticks }, null);
        var received = Assert.IsType<FormReceived.Accepted>(new FormSubmission(Guid.CreateVersion7(clock.Now), [filled]).HandIn(held, form.Purpose, new(AnswerSource.Tablet, clock.Now), []));
        var answer = received.Answers.Single();
        db.FormAnswers.Add(answer);
        db.Scores.AddRange(ScoreRecorded.From(answer, ScoringKey.For(Known[form.Instrument]).Score(answer.ToResponse())));
        await db.JudgeAnswers([answer], clock, Stop);
        await db.SaveChangesAsync(Stop);
        return answer;
    }

    /// <summary>A course of check-outs, one a week; null for a session that was held without one.</summary>
    public async Task<IReadOnlyList<Session>> Course(Episode episode, params int?[] totals)
    {
        List<Session> sessions = [];
        foreach (var total in totals)
        {
            var session = await Meet(episode, sessions.Count + 1);
            sessions.Add(session);
            if (total is { } rated) await Rate(session, rated);
            else await Hold(session);
        }
        return sessions;
    }

    public async Task Hold(Session session)
    {
        await using var db = house.Open();
        var held = (await db.Sessions.FindAsync([session.Id], Stop))!;
        db.SessionChanges.Add(Assert.IsType<SessionStep.Changed>(held.Hold(house.Therapist.Id, clock.Now)).Fact);
        await db.SaveChangesAsync(Stop);
    }

    public async Task<IReadOnlyList<Signal>> Signals()
    {
        await using var db = house.Open();
        return [.. db.Signals];
    }
}
