using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Statistics.Reliability.Factors;

/// <summary>
/// Minimum residuals (unweighted least squares): the uniquenesses that leave the least in the smaller eigenvalues of R - Psi.
/// Newton steps with the exact second derivatives, uniquenesses held in [0.005, 1]. Source: Harman and Jones 1966; Joreskog 1977.
/// </summary>
internal sealed class MinresExtraction
{
    /// <summary>The lower end of a uniqueness, as is usual; a uniqueness there is a Heywood case.</summary>
    public const double Lowest = 0.005;

    private const int MaximumSteps = 500;
    private readonly Matrix<double> _correlations;
    private readonly int _factors;

    private MinresExtraction(Matrix<double> correlations, int factors) => (_correlations, _factors) = (correlations, factors);

    /// <summary>Uniquenesses and unrotated loadings (each factor's sum not negative); null when the search did not settle.</summary>
    public static (Vector<double> Uniquenesses, Matrix<double> Loadings)? Of(Matrix<double> correlations, int factors)
    {
        var search = new MinresExtraction(correlations, factors);
        var smc = SquaredMultipleCorrelations.Of(correlations);
        var start = Vector<double>.Build.Dense(correlations.RowCount, i => Math.Clamp(1 - (smc?[i] ?? 0.5), Lowest, 1));
        return search.Run(start) is { } found ? (found.Psi, search.Loadings(found)) : null;
    }

    private Point? Run(Vector<double> start)
    {
        var point = At(start);
        for (var step = 0; step < MaximumSteps; step++)
        {
            var free = Free(point);
            if (free.Length == 0 || free.All(i => Math.Abs(point.Gradient[i]) < 1e-10)) return point;
            var direction = Direction(point, free);
            var next = Search(point, direction);
            if (next is null) return free.All(i => Math.Abs(point.Gradient[i]) < 1e-6) ? point : null;
            point = next;
        }

        return null;
    }

    /// <summary>Uniquenesses that are not held at an end by their gradient.</summary>
    private static int[] Free(Point point) =>
        [.. Enumerable.Range(0, point.Psi.Count).Where(i =>
            !(point.Psi[i] <= Lowest && point.Gradient[i] > 0) && !(point.Psi[i] >= 1 && point.Gradient[i] < 0))];

    private Vector<double> Direction(Point point, int[] free)
    {
        var hessian = Hessian(point, exact: true, free);
        if (hessian.Evd(Symmetricity.Symmetric).EigenValues.Any(root => root.Real < 1e-8))
            hessian = Hessian(point, exact: false, free) + (1e-3 * Matrix<double>.Build.DenseIdentity(free.Length));
        var solved = hessian.Cholesky().Solve(Vector<double>.Build.Dense(free.Length, i => -point.Gradient[free[i]]));
        var direction = Vector<double>.Build.Dense(point.Psi.Count);
        for (var i = 0; i < free.Length; i++) direction[free[i]] = solved[i];
        return direction;
    }

    private Point? Search(Point point, Vector<double> direction)
    {
        for (var length = 1.0; length > 1e-12; length /= 2)
        {
            var scale = length;
            var psi = Vector<double>.Build.Dense(point.Psi.Count, i => Math.Clamp(point.Psi[i] + (scale * direction[i]), Lowest, 1));
            var next = At(psi);
            if (next.Criterion < point.Criterion) return next;
        }

        return null;
    }

    private Point At(Vector<double> psi)
    {
        var reduced = _correlations.Clone();
        for (var i = 0; i < psi.Count; i++) reduced[i, i] -= psi[i];
        var evd = reduced.Evd(Symmetricity.Symmetric);
        var roots = evd.EigenValues.Select(root => root.Real).ToArray();
        var left = Enumerable.Range(0, psi.Count).Where(m => !Kept(roots, m)).ToArray();
        var gradient = Vector<double>.Build.Dense(psi.Count, i => -left.Sum(m => roots[m] * evd.EigenVectors[i, m] * evd.EigenVectors[i, m]));
        return new(psi, roots, evd.EigenVectors, gradient, left.Sum(m => roots[m] * roots[m]) / 2);
    }

    /// <summary>Eigenvalues ascend; the factors are the last ones, as far as they are positive.</summary>
    private bool Kept(double[] roots, int m) => m >= roots.Length - _factors && roots[m] > 0;

    private Matrix<double> Hessian(Point point, bool exact, int[] free)
    {
        var (u, roots) = (point.Vectors, point.Roots);
        var left = Enumerable.Range(0, roots.Length).Where(m => !Kept(roots, m)).ToArray();
        var kept = Enumerable.Range(0, roots.Length).Where(m => Kept(roots, m)).ToArray();
        return Matrix<double>.Build.Dense(free.Length, free.Length, (a, b) =>
        {
            var (i, j) = (free[a], free[b]);
            var inner = left.Sum(m => u[i, m] * u[j, m]);
            var sum = inner * inner;
            if (exact) sum += 2 * left.Sum(m => kept.Sum(n => roots[m] / (roots[m] - roots[n]) * u[i, m] * u[i, n] * u[j, m] * u[j, n]));
            return sum;
        });
    }

    private Matrix<double> Loadings(Point point)
    {
        var p = point.Psi.Count;
        var loadings = Matrix<double>.Build.Dense(p, _factors);
        for (var f = 0; f < _factors; f++)
        {
            var m = p - 1 - f;
            var column = point.Vectors.Column(m) * Math.Sqrt(Math.Max(0, point.Roots[m]));
            loadings.SetColumn(f, column.Sum() < 0 ? -column : column);
        }

        return loadings;
    }

    private sealed record Point(Vector<double> Psi, double[] Roots, Matrix<double> Vectors, Vector<double> Gradient, double Criterion);
}
