using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Statistics.Reliability.Factors;

/// <summary>
/// How much of a scale is one general factor when its items also form groups: minimum residuals, oblimin, then the transformation of
/// Schmid and Leiman (1957); omega hierarchical and total after Zinbarg, Revelle, Yovel and Li (2005). Missing cells are left out pair by pair.
/// </summary>
public sealed record GeneralFactor
{
    /// <summary>Share of the sum's variance that the general factor makes, 0 to 1.</summary>
    public required double OmegaHierarchical { get; init; }

    /// <summary>Share of the sum's variance that all common factors make, 0 to 1.</summary>
    public required double OmegaTotal { get; init; }

    /// <summary>The hierarchical share as it would be with endlessly many such items: hierarchical / total.</summary>
    public double OmegaLimit => OmegaHierarchical / OmegaTotal;

    /// <summary>Loadings on the general factor and uniquenesses, one an item.</summary>
    public required IReadOnlyList<FactorLoading> Items { get; init; }

    /// <summary>What to keep in mind: a Heywood case.</summary>
    public required IReadOnlyList<ReliabilityProblem> Notes { get; init; }

    /// <summary>
    /// The general factor over group factors; refused when the items cannot tell so many factors apart, when an item does not vary, or when
    /// extraction or rotation does not settle. Another program's rotation may stop at another local optimum.
    /// </summary>
    /// <param name="table">People by items, all items keyed the same way.</param>
    /// <param name="groups">Group factors, at least 3 (two leave the general factor undetermined).</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than three groups.</exception>
    public static Estimate<GeneralFactor> From(ScoreTable table, int groups = 3)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 3);
        var (correlations, problem) = FactorInput.Correlations(table, groups);
        if (problem is not null) return new Estimate<GeneralFactor>.Refused(problem);
        if (MinresExtraction.Of(correlations, groups) is not { } found) return Unsettled("minimum residual factoring");
        if (Rotation.Oblimin(Rotation.Varimax(found.Loadings)) is not { } turned) return Unsettled("oblimin rotation");
        if (MinresExtraction.Of(turned.Correlations, 1) is not { } higher) return Unsettled("the factor above the group factors");
        var general = turned.Pattern * higher.Loadings.Column(0);
        return new Estimate<GeneralFactor>.Known(Describe(table, correlations, general, found.Loadings));
    }

    private static GeneralFactor Describe(ScoreTable table, Matrix<double> correlations, Vector<double> general, Matrix<double> loadings)
    {
        var sign = general.Sum() < 0 ? -1 : 1;
        FactorLoading[] items = [.. table.Columns.Select((name, i) =>
            new FactorLoading(name, sign * general[i], 1 - loadings.Row(i).DotProduct(loadings.Row(i))))];
        var total = correlations.ColumnSums().Sum();
        return new()
        {
            OmegaHierarchical = general.Sum() * general.Sum() / total,
            OmegaTotal = 1 - (items.Sum(item => item.Uniqueness) / total),
            Items = items,
            Notes = FactorInput.Improper(items, MinresExtraction.Lowest * 1.01),
        };
    }

    private static Estimate<GeneralFactor> Unsettled(string method) =>
        new Estimate<GeneralFactor>.Refused(new ReliabilityProblem.NotConverged(method, 2000));
}
