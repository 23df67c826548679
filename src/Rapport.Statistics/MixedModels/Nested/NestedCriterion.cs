using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// The gradient is compared with differences of the criterion in a test.
[assembly: InternalsVisibleTo("Rapport.Statistics.Tests")]

namespace Rapport.Statistics.MixedModels.Nested;

/// <summary>
/// -2 log-likelihood (REML or ML) of nested groups as a function of theta, the relative covariance factor, with its gradient. One evaluation
/// visits every group twice and no session: inwards to outwards for the value, outwards to inwards for the gradient.
/// </summary>
internal sealed class NestedCriterion
{
    /// <summary>Sums over very many groups run in parts of this many, so that rounding does not grow with their number.</summary>
    private const int Part = 256;

    private readonly NestedData _data;
    private readonly LevelKernel[] _kernels;
    private readonly double[][] _products;
    private readonly double[][] _slopes;
    private readonly double[] _part;

    public NestedCriterion(NestedData data, bool isReml)
    {
        _data = data;
        IsReml = isReml;
        var packing = data.Packing;
        _kernels = [.. data.Levels.Select(level => LevelKernel.For(packing, level.Columns))];
        _products = [data.Products, .. data.Levels.Select(level => new double[level.Ends.Length * packing.Length])];
        _slopes = [[], .. data.Levels.Select(level => new double[level.Ends.Length * packing.Width * packing.Width])];
        _part = new double[packing.Length];
        Root = new Root(data);
    }

    public bool IsReml { get; }

    public Root Root { get; }

    public int Evaluations { get; private set; }

    /// <summary>Rows that carry information on the residual variance: n - p by REML, n by ML.</summary>
    public double Freedom => IsReml ? _data.Rows - _data.Fixed.Length : _data.Rows;

    public double ResidualVariance => Root.ResidualSquares / Freedom;

    /// <summary>The criterion at its best residual variance.</summary>
    public double Profiled(ReadOnlySpan<double> theta, Span<double> gradient)
    {
        var logarithm = Reduce(theta);
        if (double.IsNaN(logarithm)) return double.PositiveInfinity;
        if (!gradient.IsEmpty) Differentiate(Freedom / Root.ResidualSquares, gradient);
        return logarithm + Freedom * (1 + Math.Log(2 * Math.PI * ResidualVariance));
    }

    /// <summary>The criterion at a given residual variance.</summary>
    public double At(ReadOnlySpan<double> theta, double residualVariance, Span<double> gradient)
    {
        var logarithm = Reduce(theta);
        if (double.IsNaN(logarithm)) return double.PositiveInfinity;
        if (!gradient.IsEmpty) Differentiate(1 / residualVariance, gradient);
        return logarithm + Freedom * Math.Log(2 * Math.PI * residualVariance) + Root.ResidualSquares / residualVariance;
    }

    /// <summary>The kernel of a level, set to the last theta.</summary>
    public LevelKernel Kernel(int level) => _kernels[level];

    /// <summary>Cross-products of one group with everything inside it integrated out.</summary>
    public ReadOnlySpan<double> Products(int level, int group) =>
        _products[level].AsSpan(group * _data.Packing.Length, _data.Packing.Length);

    /// <summary>Derivative by Sigma of one random term at the last theta, row by row.</summary>
    public double[] SlopeOf(RandomBlock block)
    {
        var slope = new double[block.Size * block.Size];
        var kernel = _kernels[block.Level];
        for (var i = 0; i < block.Size; i++)
            for (var j = 0; j < block.Size; j++)
                slope[i * block.Size + j] = kernel.Slope[(block.Offset + i) * kernel.Size + block.Offset + j];
        return slope;
    }

    /// <summary>Logarithms of the determinants; NaN where theta admits no answer.</summary>
    private double Reduce(ReadOnlySpan<double> theta)
    {
        Evaluations++;
        for (var k = 0; k < _kernels.Length; k++) _kernels[k].Take(LambdaOf(theta, k));
        var logarithm = 0.0;
        for (var k = 0; k < _kernels.Length; k++) logarithm += ReduceLevel(k);
        if (!Root.Solve(_products[^1])) return double.NaN;
        return logarithm + (IsReml ? Root.LogDeterminant + _data.LogScale : 0);
    }

    private double[] LambdaOf(ReadOnlySpan<double> theta, int level)
    {
        var size = _kernels[level].Size;
        var lambda = new double[size * size];
        foreach (var block in _data.Blocks)
        {
            if (block.Level != level) continue;
            for (int j = 0, k = block.Start; j < block.Size; j++)
                for (var i = j; i < block.Size; i++) lambda[(block.Offset + i) * size + block.Offset + j] = theta[k++];
        }
        return lambda;
    }

    private double ReduceLevel(int level)
    {
        var ends = _data.Levels[level].Ends;
        var outer = _products[level + 1];
        var length = _part.Length;
        var logarithm = new LogProduct();
        for (int group = 0, parent = 0; parent < ends.Length; parent++)
        {
            var sum = outer.AsSpan(parent * length, length);
            sum.Clear();
            while (group < ends[parent])
            {
                var stop = Math.Min(ends[parent], group + Part);
                Array.Clear(_part);
                for (; group < stop; group++) Fold(level, group, ref logarithm);
                for (var k = 0; k < length; k++) sum[k] += _part[k];
            }
        }
        return logarithm.Value;
    }

    private void Fold(int level, int group, ref LogProduct logarithm)
    {
        var products = Products(level, group);
        logarithm.Add(_kernels[level].Reduce(products));
        _kernels[level].AddReduced(products, _part);
    }

    private void Differentiate(double residualWeight, Span<double> gradient)
    {
        Root.Slope(IsReml, residualWeight, _slopes[^1]);
        for (var level = _kernels.Length - 1; level >= 0; level--) DifferentiateLevel(level);
        foreach (var block in _data.Blocks) GradientOf(block, gradient);
    }

    private void DifferentiateLevel(int level)
    {
        var ends = _data.Levels[level].Ends;
        var square = _data.Packing.Width * _data.Packing.Width;
        var kernel = _kernels[level];
        for (int group = 0, parent = 0; parent < ends.Length; parent++)
        {
            var outer = _slopes[level + 1].AsSpan(parent * square, square);
            for (; group < ends[parent]; group++)
            {
                kernel.Reduce(Products(level, group));
                if (level > 0) kernel.Descend(outer, _slopes[level].AsSpan(group * square, square));
                kernel.AddSlope(outer);
            }
        }
    }

    /// <summary>d Sigma = d Lambda Lambda' + Lambda d Lambda', so the derivative by Lambda is twice the slope times Lambda.</summary>
    private void GradientOf(RandomBlock block, Span<double> gradient)
    {
        var kernel = _kernels[block.Level];
        var size = kernel.Size;
        for (int j = 0, k = block.Start; j < block.Size; j++)
            for (var i = j; i < block.Size; i++, k++)
            {
                var sum = 0.0;
                for (var l = 0; l < block.Size; l++)
                    sum += kernel.Slope[(block.Offset + i) * size + block.Offset + l] * kernel.Lambda[(block.Offset + l) * size + block.Offset + j];
                gradient[k] = 2 * sum;
            }
    }

    /// <summary>The logarithm of a long product of numbers of at least 1, taken rarely.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct LogProduct()
    {
        private double _logarithms;
        private double _product = 1;

        public readonly double Value => _logarithms + Math.Log(_product);

        public void Add(double factor)
        {
            _product *= factor;
            if (_product < 1e100) return;
            _logarithms += Math.Log(_product);
            _product = 1;
        }
    }
}
