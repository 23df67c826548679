using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Statistics.Reliability.Agreement;

/// <summary>
/// rating = mean + target + rater + error, all but the mean random and crossed, by restricted maximum likelihood. Targets are eliminated
/// by hand, so that one evaluation costs targets x raters^2. The criterion is even in the two relative standard deviations, which makes zero
/// an ordinary point of the search instead of a boundary.
/// </summary>
internal sealed class CrossedComponents
{
    public const int MaximumSteps = 200;
    private readonly double[][] _cells;
    private readonly int[][] _seen;
    private readonly int _raters;
    private readonly int _n;

    private CrossedComponents(ScoreTable table)
    {
        _raters = table.Columns.Count;
        var middle = table.Rows.SelectMany(row => row).Where(cell => !double.IsNaN(cell)).Average();
        _cells = [.. table.Rows.Select(row => row.Select(cell => cell - middle).ToArray())];
        _seen = [.. table.Rows.Select(row => Enumerable.Range(0, row.Length).Where(j => !double.IsNaN(row[j])).ToArray())];
        _n = _seen.Sum(row => row.Length);
    }

    /// <summary>The three variances; null when the search did not settle.</summary>
    public static (double Targets, double Raters, double Error)? Of(ScoreTable table)
    {
        var model = new CrossedComponents(table);
        double[] starts = [0, 0.3, 1, 3];
        var (x, y) = (from t in starts from r in starts orderby model.Criterion(t, r).Value select (t, r)).First();
        var found = model.Descend(Math.Max(x, 0.01), Math.Max(y, 0.01));
        if (!found.Settled) return null;
        var error = model.Criterion(found.Target, found.Rater).Error;
        return (found.Target * found.Target * error, found.Rater * found.Rater * error, error);
    }

    /// <summary>Newton steps on central differences, each kept only when the criterion falls; a vanishing deviation is tried at zero.</summary>
    private (double Target, double Rater, bool Settled) Descend(double x, double y)
    {
        for (var step = 0; step < MaximumSteps; step++)
        {
            var (gradient, hessian) = Derivatives(x, y);
            var roots = hessian.Evd(Symmetricity.Symmetric);
            var lengths = roots.EigenValues.Real().PointwiseAbs().PointwiseMaximum(1e-3);
            var move = -(roots.EigenVectors * (roots.EigenVectors.Transpose() * gradient).PointwiseDivide(lengths));
            var now = Criterion(x, y).Value;
            var length = 1.0;
            while (length > 1e-6 && !(Criterion(x + (length * move[0]), y + (length * move[1])).Value < now)) length /= 2;
            if (length <= 1e-6 || move.L2Norm() < 1e-9 * (1 + Math.Abs(x) + Math.Abs(y))) return AtZero(x, y, gradient);
            (x, y) = (x + (length * move[0]), y + (length * move[1]));
        }

        return (x, y, false);
    }

    private (double Target, double Rater, bool Settled) AtZero(double x, double y, Vector<double> gradient)
    {
        if (Criterion(0, y).Value <= Criterion(x, y).Value + 1e-10) x = 0;
        if (Criterion(x, 0).Value <= Criterion(x, y).Value + 1e-10) y = 0;
        return (Math.Abs(x), Math.Abs(y), gradient.L2Norm() < 1e-4);
    }

    private (Vector<double> Gradient, Matrix<double> Hessian) Derivatives(double x, double y)
    {
        double hx = 1e-4 * (1 + Math.Abs(x)), hy = 1e-4 * (1 + Math.Abs(y));
        double middle = Criterion(x, y).Value, right = Criterion(x + hx, y).Value, left = Criterion(x - hx, y).Value;
        double up = Criterion(x, y + hy).Value, down = Criterion(x, y - hy).Value;
        var mixed = (Criterion(x + hx, y + hy).Value - Criterion(x + hx, y - hy).Value
            - Criterion(x - hx, y + hy).Value + Criterion(x - hx, y - hy).Value) / (4 * hx * hy);
        return (
            Vector<double>.Build.DenseOfArray([(right - left) / (2 * hx), (up - down) / (2 * hy)]),
            Matrix<double>.Build.DenseOfArray(new[,] { { (right - (2 * middle) + left) / (hx * hx), mixed }, { mixed, (up - (2 * middle) + down) / (hy * hy) } }));
    }

    /// <summary>-2 restricted log-likelihood up to a constant, and the error variance that goes with it.</summary>
    private (double Value, double Error) Criterion(double target, double rater)
    {
        double a = target * target, b = rater * rater;
        var inner = Matrix<double>.Build.Dense(_raters, _raters);
        Vector<double> ones = Vector<double>.Build.Dense(_raters), sums = Vector<double>.Build.Dense(_raters);
        double logA = 0, xx = 0, xy = 0, yy = 0;
        for (var t = 0; t < _cells.Length; t++)
        {
            var (cells, seen) = (_cells[t], _seen[t]);
            double total = 0, squares = 0, shrink = a / (1 + (a * seen.Length));
            foreach (var j in seen) (total, squares) = (total + cells[j], squares + (cells[j] * cells[j]));
            logA += Math.Log(1 + (a * seen.Length));
            xx += seen.Length / (1 + (a * seen.Length));
            xy += total / (1 + (a * seen.Length));
            yy += squares - (shrink * total * total);
            foreach (var i in seen)
            {
                ones[i] += 1 / (1 + (a * seen.Length));
                sums[i] += cells[i] - (shrink * total);
                inner[i, i] += 1;
                foreach (var j in seen) inner[i, j] -= shrink;
            }
        }

        var factor = ((b * inner) + Matrix<double>.Build.DenseIdentity(_raters)).Cholesky();
        Vector<double> solvedOnes = factor.Solve(ones) * b, solvedSums = factor.Solve(sums) * b;
        xx -= ones * solvedOnes;
        xy -= ones * solvedSums;
        yy -= sums * solvedSums;
        var error = (yy - (xy * xy / xx)) / (_n - 1);
        return (logA + factor.DeterminantLn + Math.Log(xx) + ((_n - 1) * Math.Log(error)), error);
    }
}
