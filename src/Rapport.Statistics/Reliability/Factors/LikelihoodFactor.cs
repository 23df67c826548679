namespace Rapport.Statistics.Reliability.Factors;

/// <summary>
/// One common factor behind the covariances of the items by maximum likelihood (complete rows, factor variance 1, divisor n), and the
/// reliability omega that it gives the raw sum score. Source: Joreskog 1969; McDonald 1999; docs/methods/reliability.md.
/// </summary>
public sealed record LikelihoodFactor
{
    /// <summary>Complete rows used.</summary>
    public required int Rows { get; init; }

    /// <summary>Loadings in units of the items and residual variances, one an item; the loadings' sum is not negative.</summary>
    public required IReadOnlyList<FactorLoading> Items { get; init; }

    /// <summary>
    /// Standard errors of the loadings from the expected information, in the order of <see cref="Items"/>. NaN where <see cref="Notes"/>
    /// says that the items leave the factor undetermined.
    /// </summary>
    public required IReadOnlyList<double> StandardErrors { get; init; }

    /// <summary>Omega: (sum of loadings)^2 over itself plus the residual variances.</summary>
    public required double Omega { get; init; }

    /// <summary>How well one factor suits.</summary>
    public required FactorFit Fit { get; init; }

    /// <summary>What to keep in mind: a Heywood case (a residual variance that is not positive), a factor that the items leave undetermined.</summary>
    public required IReadOnlyList<ReliabilityProblem> Notes { get; init; }

    /// <summary>
    /// The one-factor model by maximum likelihood; refused for fewer than three items, an item without variance, singular covariances of the
    /// complete rows (also: no more complete rows than items), or when the search does not settle.
    /// </summary>
    /// <param name="table">People by items, all items keyed the same way.</param>
    public static Estimate<LikelihoodFactor> From(ScoreTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var complete = table.CompleteRows();
        if (FactorInput.Check(complete, factors: 1) is { } problem) return new Estimate<LikelihoodFactor>.Refused(problem);
        var (covariances, _) = PairwiseMoments.Covariances(complete);
        if (SquaredMultipleCorrelations.Of(PairwiseMoments.Scaled(covariances)) is null)
            return new Estimate<LikelihoodFactor>.Refused(new ReliabilityProblem.SingularCorrelations());
        var search = new LikelihoodSearch(covariances * ((complete.RowCount - 1.0) / complete.RowCount));
        return search.Run() is { } found
            ? new Estimate<LikelihoodFactor>.Known(Describe(complete, search, found))
            : new Estimate<LikelihoodFactor>.Refused(new ReliabilityProblem.NotConverged("the one-factor model", LikelihoodSearch.MaximumSteps));
    }

    private static LikelihoodFactor Describe(ScoreTable table, LikelihoodSearch search, LikelihoodSearch.Point found)
    {
        var sign = found.Loadings.Sum() < 0 ? -1 : 1;
        FactorLoading[] items = [.. table.Columns.Select((name, i) => new FactorLoading(name, sign * found.Loadings[i], found.Residuals[i]))];
        var common = found.Loadings.Sum() * found.Loadings.Sum();
        var errors = search.StandardErrors(found, table.RowCount);
        return new()
        {
            Rows = table.RowCount,
            Items = items,
            StandardErrors = errors ?? [.. items.Select(_ => double.NaN)],
            Omega = common / (common + found.Residuals.Sum()),
            Fit = search.Fit(found, table.RowCount),
            Notes = [.. FactorInput.Improper(items, 0), .. Undetermined(errors, items.Length)],
        };
    }

    private static ReliabilityProblem[] Undetermined(IReadOnlyList<double>? errors, int items) =>
        errors is null ? [new ReliabilityProblem.NotIdentified(1, items)] : [];
}
