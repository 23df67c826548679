using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Statistics.MixedModels;

/// <summary>
/// Degrees of freedom 2 v^2 / (g' A g) of each fixed effect: v its variance, g the derivative of v by theta and sigma, A the covariance of
/// those from the curvature of the criterion (Kuznetsova, Brockhoff and Christensen 2017). Central differences of the exact gradient.
/// </summary>
internal sealed class Satterthwaite
{
    private const double Step = 1e-4;
    private readonly FitState _state;
    private readonly double[] _at;
    private readonly Matrix<double> _curvature;
    private readonly double[][] _slopes;

    public Satterthwaite(FitState state)
    {
        _state = state;
        state.Criterion.Profiled(state.Search.Theta, []);
        _at = [.. state.Search.Theta, Math.Sqrt(state.Criterion.ResidualVariance)];
        _curvature = Matrix<double>.Build.Dense(_at.Length, _at.Length);
        _slopes = new double[_at.Length][];
        for (var i = 0; i < _at.Length; i++) Differentiate(i);
    }

    public double[] Freedom()
    {
        var variances = Variances(_at, new double[_at.Length]);
        var curvature = ((_curvature + _curvature.Transpose()) / 2).Evd(Symmetricity.Symmetric);
        return [.. variances.Select((variance, effect) => 2 * variance * variance / Spread(curvature, effect))];
    }

    private double Spread(MathNet.Numerics.LinearAlgebra.Factorization.Evd<double> curvature, int effect)
    {
        var slope = Vector<double>.Build.Dense(_at.Length, i => _slopes[i][effect]);
        var spread = 0.0;
        for (var k = 0; k < _at.Length; k++)
        {
            var value = curvature.EigenValues[k].Real;
            var along = curvature.EigenVectors.Column(k).DotProduct(slope);
            if (value > 1e-8 * curvature.EigenValues[_at.Length - 1].Real) spread += 2 * along * along / value;
        }
        return spread;
    }

    private void Differentiate(int i)
    {
        var step = Step * (i == _at.Length - 1 ? _at[i] : Math.Max(0.1, Math.Abs(_at[i])));
        var (above, below) = ((double[])_at.Clone(), (double[])_at.Clone());
        (above[i], below[i]) = (_at[i] + step, _at[i] - step);
        var (up, down) = (new double[_at.Length], new double[_at.Length]);
        var (high, low) = (Variances(above, up), Variances(below, down));
        for (var j = 0; j < _at.Length; j++) _curvature[i, j] = (up[j] - down[j]) / (2 * step);
        _slopes[i] = [.. high.Select((value, effect) => (value - low[effect]) / (2 * step))];
    }

    /// <summary>Variances of the fixed effects at theta and sigma, with the gradient of the criterion there.</summary>
    private double[] Variances(double[] at, double[] gradient)
    {
        var sigma = at[^1];
        var criterion = _state.Criterion;
        criterion.At(at.AsSpan(0, at.Length - 1), sigma * sigma, gradient);
        gradient[^1] = 2 * criterion.Freedom / sigma - 2 * criterion.Root.ResidualSquares / (sigma * sigma * sigma);
        var size = _state.Data.Fixed.Length;
        var covariance = _state.Outward(_state.Data.Fixed, criterion.Root.Covariance());
        return [.. Enumerable.Range(0, size).Select(i => sigma * sigma * covariance[i * size + i])];
    }
}
