using System.Globalization;
using Rapport.Cli.Io;
using Rapport.Statistics.Change;
using Rapport.Statistics.Change.Slopes;
using Rapport.Statistics.MixedModels;

namespace Rapport.Cli.Commands.Change;

/// <summary>Why the clients of a table cannot be judged, in one line.</summary>
internal static class ChangeProblems
{
    public static ChangeRule Rule(ChangePreparation preparation, string file) =>
        preparation is ChangePreparation.Ready ready ? ready.Rule : throw Refusal.NoAnswer($"{file}: {Sentence(preparation)}");

    public static SlopeRule SlopeRule(ChangePreparation preparation, string file) =>
        preparation is ChangePreparation.ReadyForSlopes ready ? ready.Rule : throw Refusal.NoAnswer($"{file}: {Sentence(preparation)}");

    public static MixedModelFit Fit(FitOutcome outcome, string file) =>
        outcome is FitOutcome.Fitted fitted ? fitted.Fit : throw Refusal.NoAnswer($"{file}: {Sentence(outcome)}");

    private static string Sentence(ChangePreparation problem) => problem switch
    {
        ChangePreparation.TooFewClients few => $"expected at least 2 clients with both scores, found {few.Clients}",
        ChangePreparation.SameScoreBefore => "expected scores before that differ, found the same for every client",
        ChangePreparation.SameScoreAfter => "expected scores after that differ, found the same for every client",
        ChangePreparation.SameChange => "expected changes that differ, found the same for every client",
        ChangePreparation.DifferencesAllError all => $"expected differences that vary more than measurement error, found a reliability of differences of {Text(all.Reliability)}",
        ChangePreparation.SpreadAllError all => $"expected a spread wider than measurement error ({Text(all.StandardError)}), found {Text(all.Sd)} {(all.Whose == "post" ? "after" : "in people not in treatment")}",
        ChangePreparation.CutOffMissing => "expected a cut-off, found none",
        _ => throw new InvalidOperationException($"no problem: {problem}"),
    };

    private static string Sentence(FitOutcome problem) => problem switch
    {
        FitOutcome.NoRows => "expected clients with 3 or more scores, found none",
        FitOutcome.OneLevel => "expected at least 2 clients with 3 or more scores, found 1",
        FitOutcome.TooManyEffects or FitOutcome.TooFewRows => "expected more scores than slopes and intercepts to estimate, found too few",
        FitOutcome.Collinear => "expected times that differ, found the same in every row",
        FitOutcome.ConstantOutcome same => $"expected scores that differ, found {Text(same.Value)} in every row",
        FitOutcome.NoResidual => "expected scores that vary around a line, found lines that fit exactly",
        FitOutcome.NotFinite => "expected numbers small enough to square, found larger ones",
        FitOutcome.NotConverged => "expected a model that can be fitted, found a search that did not arrive",
        _ => throw new InvalidOperationException($"no problem: {problem}"),
    };

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
