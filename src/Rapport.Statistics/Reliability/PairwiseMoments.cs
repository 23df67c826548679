using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Statistics.Reliability;

/// <summary>Covariances and correlations in which every pair of columns uses all rows that answer both.</summary>
internal static class PairwiseMoments
{
    /// <summary>Covariances with divisor n - 1, or the pair that cannot have one.</summary>
    public static (Matrix<double> Matrix, ReliabilityProblem? Problem) Covariances(ScoreTable table) => Fill(table, (xx, xy, yy, n) => xy / (n - 1));

    /// <summary>Correlations whose standard deviations come from the rows of the pair, or the pair that cannot have one.</summary>
    public static (Matrix<double> Matrix, ReliabilityProblem? Problem) Correlations(ScoreTable table) =>
        Fill(table, (xx, xy, yy, n) => xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : double.NaN);

    /// <summary>Covariances scaled to a unit diagonal.</summary>
    public static Matrix<double> Scaled(Matrix<double> covariances) =>
        Matrix<double>.Build.Dense(covariances.RowCount, covariances.ColumnCount,
            (i, j) => i == j ? 1 : covariances[i, j] / Math.Sqrt(covariances[i, i] * covariances[j, j]));

    /// <summary>The correlation of two columns of numbers over the rows where both are known; NaN where there is none.</summary>
    public static double Correlation(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (xx, xy, yy, n) = Sums(Enumerable.Range(0, x.Count).Select(i => (x[i], y[i])));
        return n > 1 && xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : double.NaN;
    }

    private static (Matrix<double> Matrix, ReliabilityProblem? Problem) Fill(ScoreTable table, Func<double, double, double, int, double> entry)
    {
        var k = table.Columns.Count;
        var matrix = Matrix<double>.Build.Dense(k, k);
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var (xx, xy, yy, n) = Sums(table.Rows.Select(row => (row[i], row[j])));
                var value = n > 1 ? entry(xx, xy, yy, n) : double.NaN;
                if (double.IsNaN(value)) return (matrix, new ReliabilityProblem.NeverTogether(table.Columns[j], table.Columns[i]));
                matrix[i, j] = matrix[j, i] = value;
            }
        }

        return (matrix, null);
    }

    private static (double XX, double XY, double YY, int N) Sums(IEnumerable<(double X, double Y)> pairs)
    {
        var both = pairs.Where(pair => !double.IsNaN(pair.X) && !double.IsNaN(pair.Y)).ToList();
        if (both.Count < 2) return (0, 0, 0, both.Count);
        var (meanX, meanY) = (both.Average(pair => pair.X), both.Average(pair => pair.Y));
        var (xx, xy, yy) = (0.0, 0.0, 0.0);
        foreach (var (x, y) in both)
        {
            xx += (x - meanX) * (x - meanX);
            xy += (x - meanX) * (y - meanY);
            yy += (y - meanY) * (y - meanY);
        }

        return (xx, xy, yy, both.Count);
    }
}
