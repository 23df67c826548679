using MathNet.Numerics;

namespace Rapport.Statistics.MixedModels;

/// <summary>Whether a larger model describes the data better than a smaller one that it contains.</summary>
/// <param name="Statistic">Difference of the two criteria; never below 0.</param>
/// <param name="Freedom">Parameters that the larger model adds.</param>
/// <param name="P">From chi-square with that many degrees of freedom.</param>
/// <param name="BoundaryP">
/// Half of <paramref name="P"/> when a single variance is added, because a variance cannot fall below nothing (Self and Liang 1987); else null.
/// </param>
public sealed record LikelihoodRatio(double Statistic, int Freedom, double P, double? BoundaryP)
{
    /// <summary>Compares two fits to the same rows.</summary>
    /// <param name="smaller">The smaller model.</param>
    /// <param name="larger">The model that contains it.</param>
    /// <returns>The test.</returns>
    /// <exception cref="ArgumentException">
    /// The fits cannot be compared: different criteria, different rows, REML with different fixed terms, or nothing added.
    /// </exception>
    public static LikelihoodRatio Of(MixedModelFit smaller, MixedModelFit larger)
    {
        ArgumentNullException.ThrowIfNull(smaller);
        ArgumentNullException.ThrowIfNull(larger);
        var hasSameFixed = smaller.Formula.FixedTerms.SequenceEqual(larger.Formula.FixedTerms);
        if (smaller.EstimatedBy != larger.EstimatedBy || smaller.Rows != larger.Rows || smaller.Formula.Response != larger.Formula.Response)
            throw new ArgumentException("the two fits have different criteria, outcomes or rows", nameof(larger));
        if (larger.EstimatedBy == FitCriterion.Reml && !hasSameFixed) throw new ArgumentException("REML compares models with the same fixed terms only", nameof(larger));
        var freedom = larger.Parameters - smaller.Parameters;
        if (freedom <= 0) throw new ArgumentException("the larger model adds nothing", nameof(larger));
        var statistic = Math.Max(0, smaller.Criterion - larger.Criterion);
        var p = SpecialFunctions.GammaUpperRegularized(freedom / 2.0, statistic / 2);
        return new LikelihoodRatio(statistic, freedom, p, freedom == 1 && hasSameFixed ? p / 2 : null);
    }
}
