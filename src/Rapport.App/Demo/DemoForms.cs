using Rapport.App.Forms;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Demo;

/// <summary>Forms of invented clients, taken in as real ones are: scored by the keys, judged by the rules.</summary>
internal sealed class DemoForms(RapportDb db, DemoClock clock, DemoChance chance)
{
    public const string CheckIn = "rapport-check-in", CheckOut = "rapport-check-out";
    private static readonly ScoringKey In = ScoringKey.For(InstrumentCatalog.Find(CheckIn)!), Out = ScoringKey.For(InstrumentCatalog.Find(CheckOut)!);

    /// <summary>How the days were, a few minutes before the session.</summary>
    public Task CheckedIn(Session session, Marks marks) =>
        Take(session, FormPurpose.CheckIn, In, marks, session.StartsAt - chance.Minutes(4, 40));

    /// <summary>How the session was, a few minutes after it.</summary>
    public Task CheckedOut(Session session, Marks marks) =>
        Take(session, FormPurpose.CheckOut, Out, marks, session.EndsAt + chance.Minutes(2, 12));

    /// <summary>Four marks that add up to a total; where it strains, what could not be said is lowest.</summary>
    public decimal?[] Spread(int total, bool isStrained)
    {
        var marks = Enumerable.Range(0, 4).Select(at => (total / 4) + (at < total % 4 ? 1 : 0)).ToArray();
        for (var moved = isStrained ? 2 : chance.Whole(0, 2); moved > 0; moved--)
        {
            var (from, to) = isStrained ? (3, chance.Whole(0, 1)) : (chance.Whole(0, 3), chance.Whole(0, 3));
            if (marks[from] == 0 || marks[to] == 10) continue;
            marks[from]--;
            marks[to]++;
        }
        return [.. marks.Select(mark => (decimal?)mark)];
    }

    private async Task Take(Session session, FormPurpose purpose, ScoringKey key, Marks marks, DateTimeOffset at)
    {
        clock.At(at);
        var filled = new FilledForm(key.Instrument.Id, key.Instrument.Version, new Response(marks.Answers) { Ticks = marks.Ticks, By = Respondent.Client }, marks.Comment);
        if (filled.Problems(key.Instrument) is [var problem, ..]) throw new InvalidOperationException($"the demonstration fills in what a form would refuse: {problem}");
        var submission = new FormSubmission(chance.Guid(), [filled]);
        var source = chance.Is(0.6) ? AnswerSource.Tablet : AnswerSource.ThisComputer;
        if (submission.HandIn(session, purpose, new(source, clock.Now), []) is not FormReceived.Accepted accepted) throw new InvalidOperationException("a form of the demonstration was not accepted");
        await db.KeepAnswers(accepted.Answers, [key.Instrument], clock, CancellationToken.None);
    }

    /// <summary>What stands on one form.</summary>
    internal sealed record Marks(IReadOnlyList<decimal?> Answers)
    {
        public IReadOnlyList<string> Ticks { get; init; } = [];
        public string? Comment { get; init; }
    }
}
