using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Statistics.Reliability.Factors;

/// <summary>What every factor method asks of its data.</summary>
internal static class FactorInput
{
    /// <summary>Pairwise correlations, or why there are none.</summary>
    public static (Matrix<double> Matrix, ReliabilityProblem? Problem) Correlations(ScoreTable table, int factors)
    {
        var none = Matrix<double>.Build.Dense(1, 1);
        if (Check(table, factors) is { } problem) return (none, problem);
        var found = PairwiseMoments.Correlations(table);
        var cancels = found.Problem is null && found.Matrix.ColumnSums().Sum() <= 1e-12 * table.Columns.Count;
        return cancels ? (none, new ReliabilityProblem.NoTotalVariance()) : found;
    }

    /// <summary>Too few rows, no variance, or more factors than the items can tell apart.</summary>
    public static ReliabilityProblem? Check(ScoreTable table, int factors)
    {
        var items = table.Columns.Count;
        if (items < 3) return new ReliabilityProblem.TooFewColumns(3, items);
        if (table.RowCount < 2) return new ReliabilityProblem.TooFewRows(2, table.RowCount);
        if (table.ColumnsWithoutVariance() is { Count: > 0 } flat) return new ReliabilityProblem.NoVariance(flat);
        var degrees = (((items - factors) * (items - factors)) - items - factors) / 2;
        return degrees < 0 ? new ReliabilityProblem.NotIdentified(factors, items) : null;
    }

    /// <summary>A note on the items that the model leaves no error.</summary>
    public static IReadOnlyList<ReliabilityProblem> Improper(IEnumerable<FactorLoading> items, double lowest)
    {
        var names = items.Where(item => item.Uniqueness <= lowest).Select(item => item.Item).ToList();
        return names.Count == 0 ? [] : [new ReliabilityProblem.ImproperVariance(names)];
    }
}
