namespace Rapport.Statistics.MixedModels.Nested;

/// <summary>
/// One level of nested groups. A group's cross-products S of all columns become S' = S - S E W E' S once its own effects, with covariance
/// Sigma = Lambda Lambda' relative to the residual variance, are integrated out; E picks the columns that vary between these groups and
/// W = Lambda (I + Lambda' E'SE Lambda)^-1 Lambda' is their conditional covariance. S' equals D' V^-1 D, D the group's rows of all columns.
/// The derivation stands in docs/methods/mixed-models.md.
/// </summary>
internal class LevelKernel
{
    private readonly int _width;
    private readonly Packing _packing;
    private readonly int[] _columns;
    private readonly double[] _lambda;
    private readonly double[] _factor;
    private readonly double[] _half;

    protected LevelKernel(Packing packing, int[] columns)
    {
        _width = packing.Width;
        _packing = packing;
        _columns = columns;
        var q = columns.Length;
        _lambda = new double[q * q];
        Sigma = new double[q * q];
        _factor = new double[q * q];
        _half = new double[q * q];
        Picked = new double[q * _width];
        Weight = new double[q * q];
        Pull = new double[q * _width];
        Slope = new double[q * q];
    }

    /// <summary>The kernel for a level's number of effects.</summary>
    public static LevelKernel For(Packing packing, int[] columns) =>
        columns.Length == 2 ? new PairKernel(packing, columns) : new LevelKernel(packing, columns);

    public int Size => _columns.Length;

    public ReadOnlySpan<int> Columns => _columns;

    /// <summary>The relative covariance factor, row by row, lower triangle.</summary>
    public ReadOnlySpan<double> Lambda => _lambda;

    /// <summary>W of the group reduced last: the conditional covariance of its effects relative to the residual variance.</summary>
    public double[] Weight { get; }

    /// <summary>W E'S of the group reduced last: how its effects follow from the columns.</summary>
    public double[] Pull { get; }

    /// <summary>Derivative of the criterion by Sigma, summed over groups.</summary>
    public double[] Slope { get; }

    /// <summary>Lambda Lambda', row by row.</summary>
    protected double[] Sigma { get; }

    /// <summary>E'S of the group reduced last.</summary>
    protected double[] Picked { get; }

    public void Take(ReadOnlySpan<double> lambda)
    {
        var q = Size;
        lambda.CopyTo(_lambda);
        Array.Clear(Slope);
        for (var i = 0; i < q; i++)
            for (var j = 0; j < q; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < q; k++) sum += _lambda[i * q + k] * _lambda[j * q + k];
                Sigma[i * q + j] = sum;
            }
    }

    /// <summary>Forms W and W E'S of one group.</summary>
    /// <returns>The determinant of I + Lambda' E'SE Lambda, at least 1.</returns>
    public virtual double Reduce(ReadOnlySpan<double> group)
    {
        var q = _columns.Length;
        var width = _width;
        for (var a = 0; a < q; a++)
        {
            var row = _packing.Row(_columns[a]);
            var picked = Picked.AsSpan(a * width, width);
            for (var c = 0; c < picked.Length; c++) picked[c] = group[row[c]];
        }
        var determinant = q == 1 ? WeighOne() : WeighMany();
        for (var a = 0; a < q; a++)
        {
            var pull = Pull.AsSpan(a * width, width);
            pull.Clear();
            for (var b = 0; b < q; b++) AddScaled(Picked.AsSpan(b * width, width), Weight[a * q + b], pull);
        }
        return determinant;
    }

    /// <summary>Adds S' of the group reduced last.</summary>
    public virtual void AddReduced(ReadOnlySpan<double> group, Span<double> sum)
    {
        var width = _width;
        for (var k = 0; k < group.Length; k++) sum[k] += group[k];
        for (var a = 0; a < _columns.Length; a++)
        {
            var picked = Picked.AsSpan(a * width, width);
            var pull = Pull.AsSpan(a * width, width);
            for (int i = 0, k = 0; i < picked.Length; i++)
                for (var j = i; j < pull.Length; j++) sum[k++] -= picked[i] * pull[j];
        }
    }

    /// <summary>Adds the derivative by Sigma of the group reduced last, given the derivative G by its S'.</summary>
    public virtual void AddSlope(ReadOnlySpan<double> outer)
    {
        var q = _columns.Length;
        var width = _width;
        for (var a = 0; a < q; a++) // E'S' = E'S - E'SE W E'S
            for (var b = 0; b < q; b++)
                AddScaled(Pull.AsSpan(b * width, width), -_half[a * q + b], Picked.AsSpan(a * width, width));
        for (var a = 0; a < q; a++)
        {
            var row = Picked.AsSpan(a * width, width);
            for (var b = 0; b <= a; b++)
            {
                var slope = row[_columns[b]] - Form(row, outer, Picked.AsSpan(b * width, width));
                Slope[a * q + b] += slope;
                if (b < a) Slope[b * q + a] += slope;
            }
        }
    }

    /// <summary>P G P' + E W E' with P = I - E W E'S: carries a derivative, or the variance of what lies above, down to the groups inside.</summary>
    public void Descend(ReadOnlySpan<double> outer, Span<double> inner)
    {
        var q = _columns.Length;
        var width = _width;
        outer.CopyTo(inner);
        for (var a = 0; a < q; a++)
        {
            var pull = Pull.AsSpan(a * width, width);
            for (var c = 0; c < width; c++)
            {
                var sum = 0.0;
                for (var d = 0; d < width; d++) sum += pull[d] * outer[d * width + c];
                inner[_columns[a] * width + c] -= sum;
                inner[c * width + _columns[a]] -= sum;
            }
            for (var b = 0; b < q; b++)
                inner[_columns[a] * width + _columns[b]] += Form(pull, outer, Pull.AsSpan(b * width, width)) + Weight[a * q + b];
        }
    }

    /// <summary>x' G y.</summary>
    public static double Form(ReadOnlySpan<double> x, ReadOnlySpan<double> outer, ReadOnlySpan<double> y)
    {
        var total = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            var row = outer.Slice(i * x.Length, x.Length);
            var sum = 0.0;
            for (var j = 0; j < row.Length && j < y.Length; j++) sum += row[j] * y[j];
            total += x[i] * sum;
        }
        return total;
    }

    private static void AddScaled(ReadOnlySpan<double> from, double scale, Span<double> to)
    {
        for (var c = 0; c < from.Length && c < to.Length; c++) to[c] += scale * from[c];
    }

    private double WeighOne()
    {
        _half[0] = Picked[_columns[0]];
        var determinant = 1 + Sigma[0] * _half[0];
        Weight[0] = Sigma[0] / determinant;
        return determinant;
    }

    private double WeighMany()
    {
        var q = Size;
        for (var a = 0; a < q; a++)
            for (var b = 0; b < q; b++) _half[a * q + b] = Picked[a * _width + _columns[b]];
        Dense.Congruence(_lambda, _half, _factor, q);
        for (var a = 0; a < q; a++) _factor[a * q + a] += 1;
        var determinant = Math.Exp(Dense.Cholesky(_factor, q));
        Dense.SolveLower(_factor, _lambda, Weight, q);
        return determinant;
    }
}
