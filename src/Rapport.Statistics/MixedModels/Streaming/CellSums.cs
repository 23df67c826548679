using Rapport.Statistics.MixedModels.Nested;

namespace Rapport.Statistics.MixedModels.Streaming;

/// <summary>
/// Cross-products of all columns for each finest group, added while rows stream in. Twice the precision of a double: centring afterwards
/// loses nothing, and the rounded sums do not depend on the order of the rows.
/// </summary>
internal sealed class CellSums(Packing packing)
{
    private readonly int _length = packing.Length;
    private double[] _high = new double[packing.Length * 64];
    private double[] _low = new double[packing.Length * 64];

    public void Add(int cell, ReadOnlySpan<double> columns)
    {
        var start = cell * _length;
        while (start + _length > _high.Length) Grow();
        var high = _high.AsSpan(start, _length);
        var low = _low.AsSpan(start, _length);
        for (int i = 0, k = 0; i < columns.Length; i++)
            for (var j = i; j < columns.Length; j++, k++)
            {
                var product = DoubleDouble.Product(columns[i], columns[j]);
                var sum = DoubleDouble.Sum(high[k], product.High);
                high[k] = sum.High;
                low[k] += sum.Low + product.Low;
            }
    }

    /// <summary>The packed sums of one cell.</summary>
    public void Read(int cell, Span<DoubleDouble> sums)
    {
        for (var k = 0; k < sums.Length; k++) sums[k] = DoubleDouble.Sum(_high[cell * _length + k], _low[cell * _length + k]);
    }

    private void Grow()
    {
        Array.Resize(ref _high, _high.Length * 2);
        Array.Resize(ref _low, _low.Length * 2);
    }
}
