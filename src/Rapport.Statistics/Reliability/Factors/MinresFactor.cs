using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Statistics.Reliability.Factors;

/// <summary>
/// One common factor behind the correlations of the items, by minimum residuals, and the reliability (McDonald's omega) that it gives the
/// sum of standardised items. Missing cells are left out pair by pair. Source: Harman and Jones 1966; McDonald 1999; docs/methods/reliability.md.
/// </summary>
public sealed record MinresFactor
{
    /// <summary>Rows with at least one answer.</summary>
    public required int Rows { get; init; }

    /// <summary>Standardised loadings and uniquenesses, one an item; the loadings' sum is not negative.</summary>
    public required IReadOnlyList<FactorLoading> Items { get; init; }

    /// <summary>Omega as the model implies it: (sum of loadings)^2 over itself plus the uniquenesses, 0 to 1.</summary>
    public required double Omega { get; init; }

    /// <summary>Omega with the observed variance of the sum below: 1 - uniquenesses / sum of all correlations.</summary>
    public required double OmegaOfObserved { get; init; }

    /// <summary>What to keep in mind: a Heywood case.</summary>
    public required IReadOnlyList<ReliabilityProblem> Notes { get; init; }

    /// <summary>One factor by minimum residuals; refused for fewer than three items, fewer than two rows, an item without variance.</summary>
    /// <param name="table">People by items, all items keyed the same way.</param>
    public static Estimate<MinresFactor> From(ScoreTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var (correlations, problem) = FactorInput.Correlations(table, factors: 1);
        if (problem is not null) return new Estimate<MinresFactor>.Refused(problem);
        if (MinresExtraction.Of(correlations, 1) is not { } found)
            return new Estimate<MinresFactor>.Refused(new ReliabilityProblem.NotConverged("minimum residual factoring", 500));
        return new Estimate<MinresFactor>.Known(Describe(table, correlations, found.Loadings.Column(0)));
    }

    private static MinresFactor Describe(ScoreTable table, Matrix<double> correlations, Vector<double> loadings)
    {
        // The uniqueness is what the loading leaves; it differs from the fitted one only at its lower end.
        FactorLoading[] items = [.. table.Columns.Select((name, i) => new FactorLoading(name, loadings[i], 1 - (loadings[i] * loadings[i])))];
        var common = loadings.Sum() * loadings.Sum();
        var unique = items.Sum(item => item.Uniqueness);
        return new()
        {
            Rows = table.RowCount,
            Items = items,
            Omega = common / (common + unique),
            OmegaOfObserved = 1 - (unique / correlations.ColumnSums().Sum()),
            Notes = FactorInput.Improper(items, MinresExtraction.Lowest * 1.01),
        };
    }
}
