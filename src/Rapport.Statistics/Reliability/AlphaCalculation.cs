using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace Rapport.Statistics.Reliability;

/// <summary>Alpha and item statistics from pairwise covariances.</summary>
internal static class AlphaCalculation
{
    public static Estimate<Alpha> Of(ScoreTable table)
    {
        var (covariances, problem) = Check(table);
        if (problem is not null) return new Estimate<Alpha>.Refused(problem);
        var correlations = PairwiseMoments.Scaled(covariances);
        if (Undefined(covariances, correlations) is { } undefined) return new Estimate<Alpha>.Refused(undefined);
        return new Estimate<Alpha>.Known(Describe(table, covariances, correlations));
    }

    private static Alpha Describe(ScoreTable table, Matrix<double> covariances, Matrix<double> correlations)
    {
        var all = Coefficients(covariances, correlations, table.RowCount);
        var items = Items(table, covariances, correlations);
        var means = RowMeans(table);
        return new()
        {
            Rows = table.RowCount,
            Raw = all.Raw,
            Standardised = all.Standardised,
            GuttmanSix = all.GuttmanSix,
            MeanCorrelation = all.MeanCorrelation,
            MedianCorrelation = all.MedianCorrelation,
            SignalToNoise = all.SignalToNoise,
            StandardError = all.StandardError,
            Interval = Alpha.FeldtInterval(all.Raw, table.RowCount, table.Columns.Count),
            Mean = means.Mean(),
            Sd = means.StandardDeviation(),
            Items = items,
            Notes = Notes(all, items),
        };
    }

    private static (Matrix<double> Covariances, ReliabilityProblem? Problem) Check(ScoreTable table)
    {
        var none = Matrix<double>.Build.Dense(1, 1);
        if (table.Columns.Count < 2) return (none, new ReliabilityProblem.TooFewColumns(2, table.Columns.Count));
        if (table.RowCount < 2) return (none, new ReliabilityProblem.TooFewRows(2, table.RowCount));
        if (table.ColumnsWithoutVariance() is { Count: > 0 } flat) return (none, new ReliabilityProblem.NoVariance(flat));
        return PairwiseMoments.Covariances(table);
    }

    /// <summary>Why one set of items has no coefficients: their sum does not vary, or an alpha passes 1, which only missing cells can bring about.</summary>
    private static ReliabilityProblem? Undefined(Matrix<double> c, Matrix<double> r)
    {
        if (Sum(c) <= 1e-12 * c.Trace() || Sum(r) <= 1e-12 * r.RowCount) return new ReliabilityProblem.NoTotalVariance();
        return Math.Max(Raw(c), Raw(r)) > 1 + 1e-12 ? new ReliabilityProblem.InconsistentPairs() : null;
    }

    private static double Raw(Matrix<double> c) => (1 - (c.Trace() / Sum(c))) * c.RowCount / (c.RowCount - 1);

    private static WithoutItem Coefficients(Matrix<double> c, Matrix<double> r, int rows)
    {
        int k = r.RowCount;
        double sumR = Sum(r), meanR = (sumR - k) / (k * (k - 1.0));
        var smc = SquaredMultipleCorrelations.Of(r);
        var off = Enumerable.Range(0, k).SelectMany(i => Enumerable.Range(0, i).Select(j => r[i, j])).ToArray();
        return new()
        {
            Raw = Math.Min(1, Raw(c)),
            Standardised = Math.Min(1, Raw(r)),
            GuttmanSix = smc is null ? double.NaN : 1 - ((k - smc.Sum()) / sumR),
            MeanCorrelation = meanR,
            MedianCorrelation = off.Median(),
            CorrelationVariance = off.Length < 2 ? double.NaN : off.Variance(),
            SignalToNoise = k * meanR / (1 - meanR),
            StandardError = Math.Sqrt(SamplingVariance(c) / rows),
        };
    }

    private static WithoutItem? Without(Matrix<double> c, Matrix<double> r, int item, int rows)
    {
        if (r.RowCount < 3) return null;
        var (left, leftR) = (c.RemoveRow(item).RemoveColumn(item), r.RemoveRow(item).RemoveColumn(item));
        return Undefined(left, leftR) is null ? Coefficients(left, leftR, rows) : null;
    }

    /// <summary>Large-sample variance of alpha times n, after van Zyl, Neudecker and Nel 2000.</summary>
    private static double SamplingVariance(Matrix<double> c)
    {
        double k = c.RowCount, sum = Sum(c), trace = c.Trace();
        var squared = c * c;
        var bracket = (sum * (squared.Trace() + (trace * trace))) - (2 * trace * Sum(squared));
        return Math.Max(0, 2 * k * k / ((k - 1) * (k - 1) * sum * sum * sum) * bracket);
    }

    private static List<ItemStatistics> Items(ScoreTable table, Matrix<double> c, Matrix<double> r)
    {
        double[] means = RowMeans(table), corrected = Corrected(r);
        return [.. table.Columns.Select((name, i) => new ItemStatistics
        {
            Item = name,
            Answered = table.Column(i).Count(),
            Mean = table.Column(i).Mean(),
            Sd = table.Column(i).StandardDeviation(),
            TotalCorrelation = PairwiseMoments.Correlation(means, [.. table.Rows.Select(row => row[i])]),
            StandardisedCorrelation = r.Column(i).Sum() / Math.Sqrt(Sum(r)),
            CorrectedCorrelation = corrected[i],
            RestCorrelation = WithRest(c, i),
            Without = Without(c, r, i, table.RowCount),
        })];
    }

    private static double WithRest(Matrix<double> c, int item)
    {
        var together = c.Column(item).Sum() - c[item, item];
        var rest = Sum(c) - (2 * together) - c[item, item];
        return rest > 1e-12 * c.Trace() ? together / Math.Sqrt(c[item, item] * rest) : double.NaN;
    }

    private static double[] Corrected(Matrix<double> r)
    {
        var smc = SquaredMultipleCorrelations.Of(r);
        var reduced = r.Clone();
        reduced.SetDiagonal(smc ?? [.. Enumerable.Repeat(double.NaN, r.RowCount)]);
        var root = Math.Sqrt(Sum(reduced));
        return [.. reduced.ColumnSums().Select(sum => root > 0 ? sum / root : double.NaN)];
    }

    private static List<ReliabilityProblem> Notes(WithoutItem all, List<ItemStatistics> items)
    {
        var notes = new List<ReliabilityProblem>();
        if (double.IsNaN(all.GuttmanSix)) notes.Add(new ReliabilityProblem.SingularCorrelations());
        var against = items.Where(item => item.RestCorrelation < -1e-9).Select(item => item.Item).ToList();
        if (against.Count > 0) notes.Add(new ReliabilityProblem.AgainstTheRest(against));
        return notes;
    }

    private static double[] RowMeans(ScoreTable table) => [.. table.Rows.Select(row => row.Where(answer => !double.IsNaN(answer)).Average())];

    private static double Sum(Matrix<double> m) => m.ColumnSums().Sum();
}
