namespace Rapport.Statistics.MixedModels;

/// <summary>What came of fitting a mixed model. Everything but <see cref="Fitted"/> says why the data cannot give an answer.</summary>
public abstract record FitOutcome
{
    private FitOutcome() { }

    /// <summary>The model was fitted.</summary>
    /// <param name="Fit">Estimates, variances and effects.</param>
    public sealed record Fitted(MixedModelFit Fit) : FitOutcome;

    /// <summary>No row has the outcome, every predictor and every group.</summary>
    /// <param name="Dropped">Rows left out because something was missing.</param>
    public sealed record NoRows(long Dropped) : FitOutcome;

    /// <summary>A value is infinite, too large to square, or the logarithm of something that is not positive.</summary>
    /// <param name="Term">The column of the model, as printed.</param>
    /// <param name="Row">The row as it was fed in, counted from 1; 0 when only the sums went out of range.</param>
    public sealed record NotFinite(string Term, long Row) : FitOutcome;

    /// <summary>Two groups cross, so that neither is nested in the other.</summary>
    /// <param name="Group">The finer group, as printed.</param>
    /// <param name="Level">One of its levels that appears under two levels of the other.</param>
    /// <param name="Other">The coarser group.</param>
    /// <param name="First">The first of the two, in ordinal order.</param>
    /// <param name="Second">The second of the two.</param>
    public sealed record Crossed(string Group, string Level, string Other, string First, string Second) : FitOutcome;

    /// <summary>A group has one level only, so that its variance cannot be seen (one client, one therapist).</summary>
    /// <param name="Group">The group, as printed.</param>
    public sealed record OneLevel(string Group) : FitOutcome;

    /// <summary>A random term has as many effects as there are rows, or more, so that effects and residual cannot be told apart.</summary>
    /// <param name="Group">The group, as printed.</param>
    /// <param name="Effects">Levels times effects a level.</param>
    /// <param name="Rows">Rows used.</param>
    public sealed record TooManyEffects(string Group, long Effects, long Rows) : FitOutcome;

    /// <summary>There are not more rows than fixed effects.</summary>
    /// <param name="Rows">Rows used.</param>
    /// <param name="Coefficients">Fixed effects.</param>
    public sealed record TooFewRows(long Rows, int Coefficients) : FitOutcome;

    /// <summary>A fixed term is a linear combination of those before it (a predictor that is the same in every row, a copy of another).</summary>
    /// <param name="Term">The term, as printed.</param>
    public sealed record Collinear(string Term) : FitOutcome;

    /// <summary>All values of the outcome are equal.</summary>
    /// <param name="Value">That value.</param>
    public sealed record ConstantOutcome(double Value) : FitOutcome;

    /// <summary>Fixed effects and groups reproduce the outcome exactly, so that no residual variance is left and the likelihood has no bound.</summary>
    public sealed record NoResidual : FitOutcome;

    /// <summary>The search ended where the criterion still falls.</summary>
    /// <param name="Criterion">-2 log-likelihood at the last point.</param>
    /// <param name="Gain">How much lower the quadratic model of the criterion expects it to go.</param>
    public sealed record NotConverged(double Criterion, double Gain) : FitOutcome;
}
