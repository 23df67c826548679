using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.Web.Fixtures;

/// <summary>A client whose ratings come in week after week, through the program's own judging.</summary>
internal sealed class StrainedCourse(Planted planted)
{
    private const string CheckOut = "rapport-check-out";
    private static readonly ScoringKey Key = ScoringKey.For(InstrumentCatalog.Find(CheckOut)!);

    public static async Task<StrainedCourse> In(RunningPractice practice) => new(await Planted.In(practice));

    public string Client => $"/clients/{planted.Client.Id.Value}";

    public Planted Planted => planted;

    private static readonly int[] Totals = [35, 35, 36, 36, 36, 27];

    /// <summary>Five quiet sessions and a fall, the last so many minutes ago.</summary>
    public async Task<Session> Fall(double minutesAgo = 60 * 24 * 8)
    {
        Session? last = null;
        foreach (var (total, index) in Totals.Select((total, index) => (total, index)))
        {
            last = await planted.Session(index + 1, -minutesAgo - (60 * 24 * 7 * (5 - index)));
            await Rate(last, total);
        }
        return last!;
    }

    public Task<int> Rate(Session session, int total, DateTimeOffset? at = null) => Answer(session, (CheckOut, FormPurpose.CheckOut), [.. Enumerable.Range(0, 4).Select(line => (decimal?)((total + line) / 4))], [], at);

    public Task<int> Answer(Session session, (string Instrument, FormPurpose Purpose) form, decimal?[] lines, string[] ticks, DateTimeOffset? at = null) => planted.Practice.InStore(async (db, services) =>
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var filled = new FilledForm(form.Instrument, "1", new Response(lines) { By = Respondent.Client, Ticks = ticks }, null);
        var received = (FormReceived.Accepted)new FormSubmission(Guid.CreateVersion7(session.EndsAt), [filled]).HandIn(session, form.Purpose, new(AnswerSource.Tablet, at ?? session.EndsAt), []);
        db.FormAnswers.AddRange(received.Answers);
        if (form.Instrument == CheckOut) db.Scores.AddRange(ScoreRecorded.From(received.Answers[0], Key.Score(received.Answers[0].ToResponse())));
        await db.JudgeAnswers(received.Answers, clock, CancellationToken.None);
        return await db.SaveChangesAsync();
    });

    public Task<Id<Alliance.Signal>> Signal() => planted.Practice.InStore((db, _) => Task.FromResult(db.Signals.Select(signal => signal.Id).First()));
}
