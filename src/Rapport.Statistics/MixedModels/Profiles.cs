using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;
using Rapport.Statistics.MixedModels.Nested;

namespace Rapport.Statistics.MixedModels;

/// <summary>
/// Profile limits: where the criterion, at its best for a fixed value of one parameter, has risen by the square of the normal quantile
/// (Bates et al. 2015, section 5.1). Maximum likelihood only.
/// </summary>
internal sealed class Profiles
{
    private const double Tolerance = 1e-9;
    private const double Accuracy = 1e-6;
    private const int MostSteps = 40;
    private readonly FitState _state;
    private readonly NestedCriterion _criterion;
    private readonly MixedModelFit _fit;
    private readonly double _quantile;

    public Profiles(FitState state, MixedModelFit fit, double level)
    {
        (_state, _fit) = (state, fit);
        _criterion = new NestedCriterion(state.Data, isReml: false);
        _quantile = Normal.InvCDF(0, 1, (1 + level) / 2);
    }

    public IEnumerable<ProfileLimits> All()
    {
        foreach (var block in _state.Data.Blocks.Where(block => block.Size == 1))
        {
            var scale = _state.Standard.Back(block.Shape.Columns)[0];
            var spread = Math.Abs(_state.Search.Theta[block.Start]) * _fit.Sigma;
            var found = Limits(spread, Math.Max(0.1 * spread, 0.02 * _fit.Sigma), sd => WithSpread(block, sd), least: 0);
            yield return new($"sd_{block.Shape.Labels[0]}|{block.Shape.Group}", found.Lower * scale, found.Upper * scale);
        }
        var sigma = Limits(_fit.Sigma, _fit.Sigma / Math.Sqrt(2.0 * _fit.Rows), WithSigma, least: 0);
        yield return new("sigma", sigma.Lower, sigma.Upper);
        for (var i = 0; i < _fit.Fixed.Count; i++)
        {
            var (effect, index) = (_fit.Fixed[i], i);
            var limits = Limits(effect.Estimate, effect.StandardError, value => WithEffect(index, value), double.NegativeInfinity);
            yield return new(effect.Term, limits.Lower, limits.Upper);
        }
    }

    private (double Lower, double Upper) Limits(double estimate, double step, Func<double, double> criterion, double least)
    {
        double Excess(double value) => Math.Sqrt(Math.Max(0, criterion(value) - _fit.Criterion)) - _quantile;
        return (Limit(Excess, estimate, -step, least), Limit(Excess, estimate, step, double.PositiveInfinity));
    }

    /// <summary>Steps out until the criterion has risen enough, then closes in.</summary>
    private double Limit(Func<double, double> excess, double estimate, double step, double end)
    {
        var inside = estimate;
        for (var tries = 0; tries < MostSteps; tries++)
        {
            var outside = estimate + step * _quantile * Math.Pow(1.5, tries);
            if (step < 0 && outside <= end)
            {
                if (end == estimate || excess(end) <= 0) return end;
                outside = end;
            }
            if (excess(outside) > 0)
            {
                var (low, high) = step < 0 ? (outside, inside) : (inside, outside);
                return Brent.TryFindRoot(excess, low, high, Accuracy * Math.Abs(step), MostSteps, out var root) ? root : double.NaN;
            }
            inside = outside;
        }
        return double.NaN;
    }

    private double WithSigma(double sigma) =>
        sigma <= 0 ? double.PositiveInfinity
        : Least((theta, gradient) => _criterion.At(theta, sigma * sigma, gradient), _state.Search.Theta, _state.Search.Curvature);

    /// <summary>A fixed effect held at a value, in the units given: one linear condition on the inner effects.</summary>
    private double WithEffect(int index, double value)
    {
        var columns = _state.Data.Fixed;
        var row = _state.Standard.Back(columns).AsSpan(index * columns.Length, columns.Length).ToArray();
        var origin = _state.Standard.Restore(new double[columns.Length]);
        var target = value;
        for (var i = 0; i < row.Length; i++) target -= row[i] * origin[i];
        _criterion.Root.Hold = (row, target);
        var least = Least(_criterion.Profiled, _state.Search.Theta, _state.Search.Curvature);
        _criterion.Root.Hold = null;
        return least;
    }

    /// <summary>A standard deviation held at a value: its theta follows from sigma, whose logarithm takes its place in the search.</summary>
    private double WithSpread(RandomBlock block, double spread)
    {
        var at = block.Start;
        var theta = (double[])_state.Search.Theta.Clone();
        var curvature = (double[])_state.Search.Curvature.Clone();
        (theta[at], curvature[at]) = (Math.Log(_fit.Sigma), 4.0 * _fit.Rows);
        return Least(Held, theta, curvature);

        double Held(ReadOnlySpan<double> free, Span<double> gradient)
        {
            var sigma = Math.Exp(free[at]);
            var full = free.ToArray();
            full[at] = spread / sigma;
            var value = _criterion.At(full, sigma * sigma, gradient);
            gradient[at] = 2 * _criterion.Freedom - 2 * _criterion.Root.ResidualSquares / (sigma * sigma) - full[at] * gradient[at];
            return value;
        }
    }

    private static double Least(Smooth function, ReadOnlySpan<double> start, ReadOnlySpan<double> curvature)
    {
        var search = new QuasiNewton(function, start, curvature);
        search.Run(Tolerance);
        return search.Value;
    }
}
