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
        var normal = Matrix<double>.Build.Dense(k, k);
        var right = Vector<double>.Build.Dense(k);
        var within = 0.0;
        foreach (var row in table.Rows)
        {
            var seen = Enumerable.Range(0, k).Where(j => !double.IsNaN(row[j])).ToArray();
            var mean = seen.Average(j => row[j]);
            foreach (var i in seen)
            {
                within += Square(row[i] - mean);
                right[i] += row[i] - mean;
                normal[i, i] += 1;
                foreach (var j in seen) normal[i, j] -= 1.0 / seen.Length;
            }
        }

        // One rater's severity is free; the smallest singular value belongs to it.
        var raters = normal.PseudoInverse() * right;
        var grand = table.Rows.SelectMany(row => row).Where(cell => !double.IsNaN(cell)).ToArray();
        var middle = grand.Average();
        return within - (raters * right) <= 1e-12 * grand.Sum(cell => Square(cell - middle));
    }

    private static double Square(double x) => x * x;
}
