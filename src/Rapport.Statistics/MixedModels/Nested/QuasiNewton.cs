namespace Rapport.Statistics.MixedModels.Nested;

/// <summary>
/// Minimises a smooth function without bounds: BFGS on the inverse Hessian with a line search that keeps falling and flattening (Nocedal and
/// Wright 2006, chapters 3 and 6). Why not MathNet's: docs/decisions/0040-own-minimiser.md.
/// </summary>
internal sealed class QuasiNewton
{
    private const int MostSteps = 200;
    private readonly Smooth _function;
    private readonly double[] _inverse;
    private readonly double[] _direction;
    private readonly double[] _trial;
    private readonly double[] _trialGradient;
    private readonly int _size;
    private double _trialValue;
    private double _reach;

    /// <param name="function">What to minimise.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="curvature">A guess of the second derivative along each axis.</param>
    public QuasiNewton(Smooth function, ReadOnlySpan<double> start, ReadOnlySpan<double> curvature)
    {
        _function = function;
        _size = start.Length;
        Point = start.ToArray();
        Gradient = new double[_size];
        _inverse = new double[_size * _size];
        _direction = new double[_size];
        _trial = new double[_size];
        _trialGradient = new double[_size];
        for (var i = 0; i < _size; i++) _inverse[i * _size + i] = 1 / curvature[i];
        Value = function(Point, Gradient);
    }

    public double[] Point { get; }

    public double[] Gradient { get; }

    public double Value { get; private set; }

    /// <summary>How much lower the quadratic model expects the function to go.</summary>
    public double Gain { get; private set; } = double.PositiveInfinity;

    /// <summary>Steps until the expected gain is below the tolerance or rounding hides any gain.</summary>
    public void Run(double tolerance)
    {
        for (var step = 0; step < MostSteps && double.IsFinite(Value); step++)
        {
            var slope = Aim();
            Gain = -slope / 2;
            if (Gain <= tolerance) return;
            if (!Search(slope)) return;
            Learn(step == 0);
        }
    }

    /// <summary>Sets the direction.</summary>
    /// <returns>The slope along it.</returns>
    private double Aim()
    {
        var longest = 1.0;
        for (var i = 0; i < _size; i++)
        {
            _direction[i] = -Dot(_inverse.AsSpan(i * _size, _size), Gradient);
            longest = Math.Max(longest, Math.Abs(_direction[i]) / Math.Max(1, Math.Abs(Point[i])));
        }
        _reach = 1 / longest; // never further than one, or than the parameter itself
        return Dot(_direction, Gradient);
    }

    /// <summary>Looks along the direction for a point that is lower and flatter; leaves it in the trial arrays.</summary>
    private bool Search(double slope)
    {
        var noise = 1e-15 * Math.Abs(Value) + 1e-13;
        var low = (At: 0.0, Value, Slope: slope);
        var high = (At: double.PositiveInfinity, Value: 0.0, Slope: 0.0);
        var at = _reach;
        for (var tries = 0; tries < 40; tries++)
        {
            var here = (At: at, Value: Try(at), Slope: 0.0);
            here.Slope = Dot(_direction, _trialGradient);
            if (!(here.Value <= Value + 1e-4 * at * slope + noise) || (low.At > 0 && here.Value > low.Value + noise)) high = here;
            else if (Math.Abs(here.Slope) <= 0.5 * -slope) return true;
            else if (here.Slope < 0) low = here;
            else high = here;
            if (high.At - low.At <= 1e-12 * high.At) break;
            at = double.IsFinite(high.At) ? Between(low, high) : Beyond(low, slope);
        }
        return low.At > 0 && Try(low.At) < Value;
    }

    /// <summary>Minimum of the cubic through both ends, kept off the ends.</summary>
    private static double Between((double At, double Value, double Slope) low, (double At, double Value, double Slope) high)
    {
        var width = high.At - low.At;
        var first = low.Slope + high.Slope - 3 * (high.Value - low.Value) / width;
        var second = Math.Sqrt(first * first - low.Slope * high.Slope);
        var share = 1 - (high.Slope + second - first) / (high.Slope - low.Slope + 2 * second);
        if (!double.IsFinite(share)) share = 0.5;
        return low.At + width * Math.Clamp(share, 0.1, 0.9);
    }

    /// <summary>Where the slope would vanish if it went on as it did, kept between one and a half and five times the step.</summary>
    private static double Beyond((double At, double Value, double Slope) low, double slope)
    {
        var secant = slope < low.Slope ? low.At * slope / (slope - low.Slope) : double.PositiveInfinity;
        return Math.Clamp(secant, 1.5 * low.At, 5 * low.At);
    }

    private double Try(double at)
    {
        for (var i = 0; i < _size; i++) _trial[i] = Point[i] + at * _direction[i];
        return _trialValue = _function(_trial, _trialGradient);
    }

    /// <summary>Moves to the trial point and updates the inverse Hessian by what the gradient did.</summary>
    private void Learn(bool isFirst)
    {
        var (step, change, weighted) = (new double[_size], new double[_size], new double[_size]);
        for (var i = 0; i < _size; i++) (step[i], change[i]) = (_trial[i] - Point[i], _trialGradient[i] - Gradient[i]);
        _trial.CopyTo(Point, 0);
        _trialGradient.CopyTo(Gradient, 0);
        Value = _trialValue;
        for (var i = 0; i < _size; i++) weighted[i] = Dot(_inverse.AsSpan(i * _size, _size), change);
        var (product, square) = (Dot(step, change), Dot(weighted, change));
        if (!(product > 0) || !(square > 0)) return;
        var scale = isFirst ? product / square : 1;
        for (var i = 0; i < _size; i++)
            for (var j = 0; j < _size; j++)
            {
                var mixed = scale * (weighted[i] * step[j] + step[i] * weighted[j]);
                var grown = (1 + scale * square / product) * step[i] * step[j];
                _inverse[i * _size + j] = scale * _inverse[i * _size + j] + (grown - mixed) / product;
            }
    }

    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++) sum += x[i] * y[i];
        return sum;
    }
}
