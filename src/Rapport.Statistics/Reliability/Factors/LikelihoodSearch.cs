using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Statistics.Reliability.Factors;

/// <summary>
/// Fisher scoring for Sigma = l l' + diag(t). Residual variances are free to pass below zero as long as Sigma stays positive definite:
/// a Heywood case is then seen, not hidden at a bound.
/// </summary>
internal sealed class LikelihoodSearch(Matrix<double> sample)
{
    public const int MaximumSteps = 1000;

    /// <summary>What rounding may add to the discrepancy: without it the last steps, which only rounding can judge, would be refused.</summary>
    private const double Rounding = 1e-13;

    /// <summary>Directions in which the information falls below this share of its largest count as undetermined.</summary>
    private const double Flat = 1e-12;

    private readonly int _items = sample.RowCount;
    private readonly double _logSample = sample.Cholesky().DeterminantLn;

    /// <summary>The best fit; null when the search did not settle.</summary>
    public Point? Run()
    {
        var point = Start();
        for (var step = 0; step < MaximumSteps && point is not null; step++)
        {
            var score = Score(point);
            var move = Solve(Information(point), score);
            if (move * score < 1e-18) return point;
            point = Search(point, move);
        }

        return null;
    }

    /// <summary>Standard errors of the loadings; null where the data leave a loading undetermined (three items, one of them unrelated).</summary>
    public IReadOnlyList<double>? StandardErrors(Point point, int rows)
    {
        var information = Information(point) * rows;
        var roots = information.Evd(Symmetricity.Symmetric).EigenValues.Real();
        if (roots.Minimum() <= Flat * roots.Maximum()) return null;
        var covariance = information.Inverse();
        return [.. Enumerable.Range(0, _items).Select(i => Math.Sqrt(covariance[i, i]))];
    }

    public FactorFit Fit(Point point, int rows)
    {
        var free = 2 * _items;
        var df = _items * (_items - 3) / 2;
        var baseDf = _items * (_items - 1) / 2;
        var chi = Math.Max(0, rows * point.Discrepancy);
        var baseChi = rows * (sample.Diagonal().Sum(Math.Log) - _logSample);
        double excess = Math.Max(chi - df, 0), worst = Math.Max(baseChi - baseDf, excess);
        var logLikelihood = -rows / 2.0 * ((_items * Math.Log(2 * Math.PI)) + point.Discrepancy + _logSample + _items);
        return new()
        {
            ChiSquare = chi,
            DegreesOfFreedom = df,
            P = df == 0 ? double.NaN : SpecialFunctions.GammaUpperRegularized(df / 2.0, chi / 2),
            Cfi = worst > 0 ? 1 - (excess / worst) : 1,
            Tli = df == 0 ? 1 : 1 - ((chi - df) / df / ((baseChi - baseDf) / baseDf)),
            Rmsea = df == 0 ? 0 : Math.Sqrt(excess / (df * (double)rows)),
            Srmr = StandardisedResidual(point),
            LogLikelihood = logLikelihood,
            Aic = (2 * free) - (2 * logLikelihood),
            Bic = (Math.Log(rows) * free) - (2 * logLikelihood),
        };
    }

    private double StandardisedResidual(Point point)
    {
        var implied = Implied(point.Loadings, point.Residuals);
        var sum = 0.0;
        for (var i = 0; i < _items; i++)
        {
            for (var j = 0; j <= i; j++) sum += Math.Pow(sample[i, j] - implied[i, j], 2) / (sample[i, i] * sample[j, j]);
        }

        return Math.Sqrt(sum / (_items * (_items + 1) / 2.0));
    }

    /// <summary>From minimum residuals where they settle, else from equal loadings that halve each variance.</summary>
    private Point? Start()
    {
        var loadings = MinresExtraction.Of(PairwiseMoments.Scaled(sample), 1)?.Loadings.Column(0) ?? Vector<double>.Build.Dense(_items, Math.Sqrt(0.5));
        var scaled = Vector<double>.Build.Dense(_items, i => Math.Clamp(loadings[i], -0.95, 0.95) * Math.Sqrt(sample[i, i]));
        return At(scaled, Vector<double>.Build.Dense(_items, i => sample[i, i] - (scaled[i] * scaled[i])));
    }

    private Point? Search(Point point, Vector<double> move)
    {
        for (var length = 1.0; length > 1e-10; length /= 2)
        {
            var next = At(point.Loadings + (length * move.SubVector(0, _items)), point.Residuals + (length * move.SubVector(_items, _items)));
            if (next is not null && next.Discrepancy < point.Discrepancy + Rounding) return next;
        }

        return null;
    }

    /// <summary>The discrepancy log|Sigma| + tr(S Sigma^-1) - log|S| - k; null where Sigma is not positive definite.</summary>
    private Point? At(Vector<double> loadings, Vector<double> residuals)
    {
        var implied = Implied(loadings, residuals);
        var evd = implied.Evd(Symmetricity.Symmetric);
        var roots = evd.EigenValues.Real();
        if (roots.Minimum() <= 1e-12 * roots.Maximum()) return null;
        var inverse = evd.EigenVectors * Matrix<double>.Build.DiagonalOfDiagonalVector(1 / roots) * evd.EigenVectors.Transpose();
        var discrepancy = roots.Sum(Math.Log) + inverse.PointwiseMultiply(sample).ColumnSums().Sum() - _logSample - _items;
        return new(loadings, residuals, inverse, discrepancy);
    }

    private static Matrix<double> Implied(Vector<double> loadings, Vector<double> residuals)
    {
        var implied = loadings.OuterProduct(loadings);
        for (var i = 0; i < residuals.Count; i++) implied[i, i] += residuals[i];
        return implied;
    }

    /// <summary>A step that does not run away along directions of which the data say nothing.</summary>
    private static Vector<double> Solve(Matrix<double> information, Vector<double> score)
    {
        var evd = information.Evd(Symmetricity.Symmetric);
        var roots = evd.EigenValues.Real();
        return evd.EigenVectors * (evd.EigenVectors.Transpose() * score).PointwiseDivide(roots.PointwiseMaximum(Flat * roots.Maximum()));
    }

    private Vector<double> Score(Point point)
    {
        var inner = (point.Inverse * sample * point.Inverse) - point.Inverse;
        var byLoading = inner * point.Loadings;
        return Vector<double>.Build.Dense(2 * _items, i => i < _items ? byLoading[i] : inner[i - _items, i - _items] / 2);
    }

    /// <summary>Expected information of one row.</summary>
    private Matrix<double> Information(Point point)
    {
        var (w, k) = (point.Inverse, _items);
        var v = w * point.Loadings;
        var q = point.Loadings * v;
        return Matrix<double>.Build.Dense(2 * k, 2 * k, (a, b) => (a < k, b < k) switch
        {
            (true, true) => (v[a] * v[b]) + (q * w[a, b]),
            (true, false) => w[a, b - k] * v[b - k],
            (false, true) => w[b, a - k] * v[a - k],
            _ => w[a - k, b - k] * w[a - k, b - k] / 2,
        });
    }

    internal sealed record Point(Vector<double> Loadings, Vector<double> Residuals, Matrix<double> Inverse, double Discrepancy);
}
