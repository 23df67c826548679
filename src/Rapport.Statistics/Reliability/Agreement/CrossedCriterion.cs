using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Statistics.Reliability.Agreement;

/// <summary>
/// rating = mean + target + rater + error, all but the mean random and crossed: -2 restricted log-likelihood (up to a constant) by the two
/// variances relative to the error's, with its exact slopes. Targets are eliminated by hand, so that one evaluation costs targets x raters^2.
/// </summary>
internal sealed class CrossedCriterion
{
    private readonly double[][] _cells;
    private readonly int[][] _seen;
    private readonly int _raters;
    private readonly int _n;

    public CrossedCriterion(ScoreTable table)
    {
        _raters = table.Columns.Count;
        var middle = table.Rows.SelectMany(row => row).Where(cell => !double.IsNaN(cell)).Average();
        _cells = [.. table.Rows.Select(row => row.Select(cell => cell - middle).ToArray())];
        _seen = [.. table.Rows.Select(row => Enumerable.Range(0, row.Length).Where(j => !double.IsNaN(row[j])).ToArray())];
        _n = _seen.Sum(row => row.Length);
    }

    /// <summary>The criterion at relative variances a (targets) and b (raters), both not negative.</summary>
    public Point At(double a, double b)
    {
        var sums = Eliminate(a);
        var m = ((b * sums.K) + Matrix<double>.Build.DenseIdentity(_raters)).Cholesky();
        Vector<double> solvedOnes = m.Solve(sums.Ones), solvedCells = m.Solve(sums.Cells);
        Vector<double> p1 = b * solvedOnes, py = b * solvedCells;
        double xx = sums.XX - (sums.Ones * p1), xy = sums.XY - (sums.Ones * py), yy = sums.YY - (sums.Cells * py);
        var error = (yy - (xy * xy / xx)) / (_n - 1);
        var kp1 = sums.SlopeK * p1;
        var byTarget = Slope(
            sums.SlopeXX - (2 * (sums.SlopeOnes * p1)) + (p1 * kp1),
            sums.SlopeXY - (sums.SlopeOnes * py) - (sums.SlopeCells * p1) + (py * kp1),
            sums.SlopeYY - (2 * (sums.SlopeCells * py)) + (py * (sums.SlopeK * py)));
        var byRater = Slope(-(solvedOnes * solvedOnes), -(solvedOnes * solvedCells), -(solvedCells * solvedCells));
        return new(
            a, b, error,
            sums.LogA + m.DeterminantLn + Math.Log(xx) + ((_n - 1) * Math.Log(error)),
            sums.SlopeLogA + (b * m.Solve(sums.SlopeK).Trace()) + byTarget,
            m.Solve(sums.K).Trace() + byRater);

        double Slope(double dxx, double dxy, double dyy) => (dxx / xx) + ((dyy - (2 * xy * dxy / xx) + (xy * xy * dxx / (xx * xx))) / error);
    }

    /// <summary>The sums over targets that are left when targets are taken out at relative variance a, and their slopes by a.</summary>
    private Sums Eliminate(double a)
    {
        var sums = new Sums(_raters);
        for (var t = 0; t < _cells.Length; t++) sums.Add(_cells[t], _seen[t], a);
        return sums;
    }

    internal sealed record Point(double A, double B, double Error, double Value, double SlopeA, double SlopeB);

    private sealed class Sums(int raters)
    {
        public double LogA, XX, XY, YY, SlopeLogA, SlopeXX, SlopeXY, SlopeYY;
        public readonly Vector<double> Ones = Vector<double>.Build.Dense(raters), Cells = Vector<double>.Build.Dense(raters);
        public readonly Vector<double> SlopeOnes = Vector<double>.Build.Dense(raters), SlopeCells = Vector<double>.Build.Dense(raters);
        public readonly Matrix<double> K = Matrix<double>.Build.Dense(raters, raters), SlopeK = Matrix<double>.Build.Dense(raters, raters);

        /// <summary>One target: what its raters saw, with c = 1 / (1 + a m) of m ratings and dc/da = -m c^2.</summary>
        public void Add(double[] cells, int[] seen, double a)
        {
            double total = 0, squares = 0, size = seen.Length, c = 1 / (1 + (a * size)), slope = -c * c;
            foreach (var j in seen) (total, squares) = (total + cells[j], squares + (cells[j] * cells[j]));
            (LogA, SlopeLogA) = (LogA - Math.Log(c), SlopeLogA + (size * c));
            (XX, SlopeXX) = (XX + (size * c), SlopeXX + (size * size * slope));
            (XY, SlopeXY) = (XY + (total * c), SlopeXY + (size * total * slope));
            (YY, SlopeYY) = (YY + squares - (a * c * total * total), SlopeYY + (total * total * slope));
            foreach (var i in seen)
            {
                Ones[i] += c;
                SlopeOnes[i] += size * slope;
                Cells[i] += cells[i] - (a * c * total);
                SlopeCells[i] += total * slope;
                K[i, i] += 1;
                foreach (var j in seen) (K[i, j], SlopeK[i, j]) = (K[i, j] - (a * c), SlopeK[i, j] + slope);
            }
        }
    }
}
