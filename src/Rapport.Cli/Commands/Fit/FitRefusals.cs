using System.Globalization;
using Rapport.Cli.Io;
using Rapport.Statistics.MixedModels;

namespace Rapport.Cli.Commands.Fit;

/// <summary>Says in one line why data cannot be fitted.</summary>
internal static class FitRefusals
{
    public static MixedModelFit Accept(FitOutcome outcome, string file) =>
        outcome is FitOutcome.Fitted fitted ? fitted.Fit : throw Refusal.NoAnswer($"{file}: {Reason(outcome)}");

    private static string Reason(FitOutcome outcome) => outcome switch
    {
        FitOutcome.NoRows none => Text($"expected rows with the outcome, every predictor and every group, found none ({none.Dropped} with something missing)"),
        FitOutcome.NotFinite value => $"expected finite numbers that can be squared, found larger ones in {value.Term}",
        FitOutcome.Crossed crossed => $"expected nested groups, found {crossed.Group} and {crossed.Other} crossed: "
            + $"{Quote.Found(crossed.Level)} appears under {Quote.Found(crossed.First)} and {Quote.Found(crossed.Second)}; keep one of the two groups, or name their pair {crossed.Group}:{crossed.Other}",
        FitOutcome.OneLevel one => $"expected at least two levels of {one.Group}, found one: its variance cannot be seen",
        FitOutcome.TooManyEffects many => Text($"expected fewer effects than rows, found {many.Effects} effects of {many.Group} for {many.Rows} rows: they cannot be told from the residual"),
        FitOutcome.TooFewRows few => Text($"expected more rows than fixed effects, found {few.Rows} rows for {few.Coefficients} effects"),
        FitOutcome.Collinear same => $"expected predictors that differ, found {same.Term} determined by the terms before it (or the same in every row): leave it out",
        FitOutcome.ConstantOutcome constant => Text($"expected outcomes that differ, found {constant.Value:R} in every row"),
        FitOutcome.NoResidual => "expected some residual variance, found an outcome that predictors and groups reproduce exactly",
        FitOutcome.NotConverged stuck => Text($"expected the search to arrive, found it stuck at criterion {stuck.Criterion:R}, about {stuck.Gain:R} above the best"),
        _ => throw new InvalidOperationException(outcome.ToString()),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
