using Rapport.Alliance;
using Rapport.Instruments;
using Rapport.Statistics;

namespace Rapport.App.Storage.Rounds;

/// <summary>What the rules know about an instrument, and where the practice's own sessions have a say.</summary>
internal static class CheckOutRules
{
    /// <summary>The mark for the work together that is asked before a session.</summary>
    public static readonly (string Instrument, string Scale) MarkBefore = ("rapport-check-in", "work-together");

    /// <summary>The rules for a check-out; null where its total may not be relied on.</summary>
    public static RoundRules? For(Instrument checkOut, PracticeTuning? tuning)
    {
        if (ScaleOf(checkOut) is not { } scale) return null;
        var prior = tuning?.Prior ?? (checkOut.Prior is { } shipped ? new PracticePrior(shipped.Mean.Value, shipped.Variance.Value, shipped.Noise.Value) : null);
        var cut = checkOut.Cutoffs.FirstOrDefault(one => one.Score == Cutoff.Total && one.Group is null && one.Respondent is null or Respondent.Client);
        return new(scale)
        {
            Level = prior is null ? null : new(prior, scale, tuning?.Limits),
            OwnClients = tuning?.Prior is null ? 0 : tuning.Clients,
            Prompt = cut is null ? null : new(cut.Value, scale) { IncludesCut = cut.Comparison is Comparison.AtMost or Comparison.AtLeast },
            Before = MarkScale is { } before ? new(scale, before) : null,
        };
    }

    /// <summary>The rule for an outcome measure; null where nobody published from how many points on a change counts.</summary>
    public static OutcomeChange? For(Instrument outcome) =>
        outcome.ReliableChange is { } change && ScaleOf(outcome) is { } scale ? new(outcome.Name, change.Points, scale) : null;

    private static ScoreScale? MarkScale =>
        InstrumentCatalog.Find(MarkBefore.Instrument)?.Subscales.FirstOrDefault(one => one.Id == MarkBefore.Scale) is { Rule: { Minimum: { } lowest, Maximum: { } highest } }
            ? new(Direction.HigherIsBetter) { Range = (lowest, highest) }
            : null;

    private static ScoreScale? ScaleOf(Instrument instrument) =>
        instrument.HasScorableTotal && instrument is { Direction: { } direction, Total: { Minimum: { } lowest, Maximum: { } highest } total }
            ? new(direction, total.StandardError?.Points ?? 0) { Range = (lowest, highest) }
            : null;
}
