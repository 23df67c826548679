using Rapport.Statistics.MixedModels.Nested;

namespace Rapport.Statistics.MixedModels.Streaming;

/// <summary>The sums of the finest groups in the order of their ids, whatever the order in which they appeared.</summary>
internal sealed class Leaves
{
    private readonly CellSums _sums;
    private readonly int[] _cells;
    private readonly Packing _packing;

    public Leaves(CellSums sums, int[] nodeOfCell, Packing packing)
    {
        (_sums, _packing) = (sums, packing);
        _cells = new int[nodeOfCell.Length];
        for (var cell = 0; cell < nodeOfCell.Length; cell++) _cells[nodeOfCell[cell]] = cell;
    }

    public DoubleDouble[] Totals()
    {
        var totals = new DoubleDouble[_packing.Length];
        var sums = new DoubleDouble[_packing.Length];
        foreach (var cell in _cells)
        {
            _sums.Read(cell, sums);
            for (var k = 0; k < totals.Length; k++) totals[k] += sums[k];
        }
        return totals;
    }

    public double[] Products(Standardisation standard)
    {
        var products = new double[_cells.Length * _packing.Length];
        var sums = new DoubleDouble[_packing.Length];
        for (var node = 0; node < _cells.Length; node++)
        {
            _sums.Read(_cells[node], sums);
            standard.Apply(sums, products.AsSpan(node * _packing.Length, _packing.Length));
        }
        return products;
    }
}
