using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Statistics.Reliability.Agreement;

/// <summary>Sums of squares of targets by raters.</summary>
internal static class TwoWayTable
{
    /// <summary>Between targets, between raters, the rest, and all; for complete tables.</summary>
    public static (double Between, double Raters, double Error, double Total) SumsOfSquares(ScoreTable table)
    {
        var grand = table.Rows.SelectMany(row => row).Average();
        var byTarget = table.Rows.Select(row => row.Average()).ToArray();
        var byRater = table.Columns.Select((_, j) => table.Column(j).Average()).ToArray();
        var error = table.Rows.Select((row, i) => row.Select((cell, j) => Square(cell - byTarget[i] - byRater[j] + grand)).Sum()).Sum();
        return (
            table.Columns.Count * byTarget.Sum(mean => Square(mean - grand)),
            table.RowCount * byRater.Sum(mean => Square(mean - grand)),
            error,
            table.Rows.SelectMany(row => row).Sum(cell => Square(cell - grand)));
    }

    /// <summary>Whether target and rater together explain every rating, cells missing or not.</summary>
    public static bool LeavesNoResidual(ScoreTable table)
    {
        var k = table.Columns.Count;
        var (normal, right, within) = (Matrix<double>.Build.Dense(k, k), Vector<double>.Build.Dense(k), 0.0);
        foreach (var row in table.Rows) within += AddTarget(row, normal, right);

        // One rater's severity is free, which makes the equations singular by one.
        var explained = normal.PseudoInverse() * right * right;
        var ratings = table.Rows.SelectMany(row => row).Where(cell => !double.IsNaN(cell)).ToArray();
        var middle = ratings.Average();
        return within - explained <= 1e-12 * ratings.Sum(cell => Square(cell - middle));
    }

    /// <summary>Adds a target, taken from its own mean, to the normal equations of the raters; returns its sum of squares.</summary>
    private static double AddTarget(double[] row, Matrix<double> normal, Vector<double> right)
    {
        var seen = Enumerable.Range(0, row.Length).Where(j => !double.IsNaN(row[j])).ToArray();
        var mean = seen.Average(j => row[j]);
        foreach (var i in seen)
        {
            right[i] += row[i] - mean;
            normal[i, i] += 1;
            foreach (var j in seen) normal[i, j] -= 1.0 / seen.Length;
        }

        return seen.Sum(i => Square(row[i] - mean));
    }

    private static double Square(double x) => x * x;
}
