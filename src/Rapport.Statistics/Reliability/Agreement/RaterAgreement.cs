namespace Rapport.Statistics.Reliability.Agreement;

/// <summary>
/// The six intraclass correlations of a table of ratings (targets by raters). Source: Shrout and Fleiss 1979, McGraw and Wong 1996;
/// docs/methods/icc.md. With missing cells the mean squares are formed from variance components by restricted maximum likelihood.
/// </summary>
public sealed record RaterAgreement
{
    /// <summary>Targets with at least one rating.</summary>
    public required int Targets { get; init; }

    /// <summary>Raters.</summary>
    public required int Raters { get; init; }

    /// <summary>The six forms in the order of <see cref="IntraclassForm"/>.</summary>
    public required IReadOnlyList<IntraclassCorrelation> Forms { get; init; }

    /// <summary>By analysis of variance where the table is complete, else by the mixed model.</summary>
    /// <param name="table">Targets by raters; an empty cell is NaN.</param>
    public static Estimate<RaterAgreement> From(ScoreTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.HasMissing ? ByMixedModel(table) : ByAnova(table);
    }

    /// <summary>From the mean squares of the two-way table without repeats.</summary>
    /// <param name="table">Targets by raters, no cell missing.</param>
    /// <exception cref="ArgumentException">A cell is missing: use <see cref="ByMixedModel"/>.</exception>
    public static Estimate<RaterAgreement> ByAnova(ScoreTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.HasMissing) throw new ArgumentException("a rating is missing", nameof(table));
        if (Check(table) is { } problem) return new Estimate<RaterAgreement>.Refused(problem);
        var (between, raters, error, total) = TwoWayTable.SumsOfSquares(table);
        if (error <= 1e-12 * total) return new Estimate<RaterAgreement>.Refused(new ReliabilityProblem.NoResidual());
        if (between <= 1e-12 * total) return new Estimate<RaterAgreement>.Refused(new ReliabilityProblem.TargetsAlike());
        double n = table.RowCount, k = table.Columns.Count;
        return Describe(table, new()
        {
            Between = between / (n - 1),
            Within = (raters + error) / (n * (k - 1)),
            Raters = raters / (k - 1),
            Error = error / ((n - 1) * (k - 1)),
        });
    }

    /// <summary>
    /// From crossed variance components by restricted maximum likelihood, cells missing or not. Unlike <see cref="ByAnova"/> no variance
    /// comes out below zero, so that on complete tables the two differ where the analysis of variance has a negative component.
    /// </summary>
    /// <param name="table">Targets by raters; an empty cell is NaN.</param>
    public static Estimate<RaterAgreement> ByMixedModel(ScoreTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (Check(table) is { } problem) return new Estimate<RaterAgreement>.Refused(problem);
        var ratings = table.Rows.Sum(row => row.Count(cell => !double.IsNaN(cell)));
        if (ratings <= table.RowCount + table.Columns.Count - 1) return new Estimate<RaterAgreement>.Refused(new ReliabilityProblem.TooFewRepeats());
        if (TwoWayTable.LeavesNoResidual(table)) return new Estimate<RaterAgreement>.Refused(new ReliabilityProblem.NoResidual());
        if (CrossedComponents.Of(table) is not { } found)
            return new Estimate<RaterAgreement>.Refused(new ReliabilityProblem.NotConverged("the mixed model of targets and raters", CrossedComponents.MaximumSteps));
        return Describe(table, new()
        {
            Between = (table.Columns.Count * found.Targets) + found.Error,
            Within = found.Error + found.Raters,
            Raters = (table.RowCount * found.Raters) + found.Error,
            Error = found.Error,
        });
    }

    private static ReliabilityProblem? Check(ScoreTable table)
    {
        if (table.Columns.Count < 2) return new ReliabilityProblem.TooFewColumns(2, table.Columns.Count);
        if (table.RowCount < 2) return new ReliabilityProblem.TooFewRows(2, table.RowCount);
        var values = table.Rows.SelectMany(row => row).Where(cell => !double.IsNaN(cell)).Distinct().Take(2).Count();
        if (values < 2) return new ReliabilityProblem.NoVariance(table.Columns);
        var silent = table.Columns.Where((_, i) => !table.Column(i).Any()).ToList();
        return silent.Count > 0 ? new ReliabilityProblem.NoVariance(silent) : null;
    }

    private static Estimate<RaterAgreement> Describe(ScoreTable table, MeanSquares squares) => new Estimate<RaterAgreement>.Known(new()
    {
        Targets = table.RowCount,
        Raters = table.Columns.Count,
        Forms = squares.Forms(table.RowCount, table.Columns.Count),
    });
}
