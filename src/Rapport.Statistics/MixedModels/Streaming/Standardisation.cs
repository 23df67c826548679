using Rapport.Statistics.MixedModels.Nested;

namespace Rapport.Statistics.MixedModels.Streaming;

/// <summary>
/// The columns in which the search runs: predictors about their mean where the model allows it, every column divided by a power of two near
/// its spread, the outcome as residual of ordinary least squares. All of it is applied to the sums in doubled precision, so that dates around
/// 20000 or outcomes around a million lose nothing, and taken back from the estimates afterwards.
/// </summary>
internal sealed class Standardisation
{
    private readonly ModelColumns _columns;
    private readonly Packing _packing;
    private readonly double[] _shift;
    private readonly double[] _scale;
    private readonly double[] _origin;

    public Standardisation(ModelColumns columns, Packing packing, DoubleDouble[] totals)
    {
        (_columns, _packing) = (columns, packing);
        _shift = new double[columns.Count];
        _scale = new double[columns.Count];
        _origin = new double[columns.Fixed.Length];
        Array.Fill(_scale, 1);
        for (var column = 0; column < columns.Response; column++)
            if (column != columns.Intercept) Choose(column, totals);
        Shift(totals);
        Collinear = Regress(totals);
        if (Collinear < 0) Residual(totals);
        ResidualSquares = totals[packing[columns.Response, columns.Response]].Value;
    }

    /// <summary>The first fixed column that those before it determine; -1 when there is none.</summary>
    public int Collinear { get; }

    /// <summary>Residual sum of squares of ordinary least squares.</summary>
    public double ResidualSquares { get; }

    /// <summary>The outcome's own squares, about its mean where the model has an intercept.</summary>
    public double OutcomeSquares { get; private set; }

    public double LogScale => 2 * _columns.Fixed.Sum(column => Math.Log(_scale[column]));

    /// <summary>Rounded sums of one cell in the inner columns.</summary>
    public void Apply(DoubleDouble[] sums, Span<double> target)
    {
        Shift(sums);
        Residual(sums);
        for (var k = 0; k < target.Length; k++) target[k] = sums[k].Value;
    }

    /// <summary>The matrix, row by row, that turns effects of inner columns into effects of the columns as they were given.</summary>
    public double[] Back(int[] columns)
    {
        var size = columns.Length;
        var back = new double[size * size];
        var intercept = Array.IndexOf(columns, _columns.Intercept);
        for (var i = 0; i < size; i++)
        {
            back[i * size + i] = 1 / _scale[columns[i]];
            if (i != intercept && _shift[columns[i]] != 0) back[intercept * size + i] = -_shift[columns[i]] / _scale[columns[i]];
        }
        return back;
    }

    /// <summary>Fixed effects of inner columns plus what the outcome was reduced by.</summary>
    public double[] Restore(ReadOnlySpan<double> effects)
    {
        var whole = new double[effects.Length];
        for (var i = 0; i < whole.Length; i++) whole[i] = effects[i] + _origin[i];
        return whole;
    }

    private void Choose(int column, DoubleDouble[] totals)
    {
        var squares = totals[_packing[column, column]].Value;
        var count = _columns.Intercept < 0 ? 1 : totals[_packing[_columns.Intercept, _columns.Intercept]].Value;
        if (_columns.MayShift(column))
        {
            _shift[column] = totals[_packing[column, _columns.Intercept]].Value / count;
            var copy = (DoubleDouble[])totals.Clone();
            Subtract(copy, column, _columns.Intercept, _shift[column]);
            var centred = copy[_packing[column, column]].Value;
            squares = centred > 1e-28 * squares ? centred : squares; // below that, all that is left is rounding
        }
        if (squares > 0) _scale[column] = Math.ScaleB(1, Math.ILogB(Math.Sqrt(squares / count)));
    }

    private void Shift(DoubleDouble[] sums)
    {
        for (var column = 0; column < _columns.Response; column++)
        {
            if (_shift[column] != 0) Subtract(sums, column, _columns.Intercept, _shift[column]);
            if (_scale[column] != 1) Divide(sums, column, _scale[column]);
        }
    }

    private void Residual(DoubleDouble[] sums)
    {
        for (var i = 0; i < _origin.Length; i++) Subtract(sums, _columns.Response, _columns.Fixed[i], _origin[i]);
    }

    /// <summary>Ordinary least squares on the totals.</summary>
    /// <returns>The first column whose share that the others do not explain is nothing; -1.</returns>
    private int Regress(DoubleDouble[] totals)
    {
        var (columns, p) = (_columns.Fixed, _columns.Fixed.Length);
        var factor = new double[p * p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++) factor[i * p + j] = totals[_packing[columns[i], columns[j]]].Value;
            _origin[i] = totals[_packing[columns[i], _columns.Response]].Value;
        }
        var given = (double[])factor.Clone();
        OutcomeSquares = totals[_packing[_columns.Response, _columns.Response]].Value;
        Dense.Cholesky(factor, p);
        var count = _columns.Intercept < 0 ? 1 : totals[_packing[_columns.Intercept, _columns.Intercept]].Value;
        for (var i = 0; i < p; i++)
        {
            var isNothing = _shift[columns[i]] != 0 && given[i * p + i] <= 1e-20 * count;
            var pivot = factor[i * p + i] * factor[i * p + i];
            if (isNothing || !(given[i * p + i] > 0) || !(pivot > 1e-12 * given[i * p + i])) return columns[i];
        }
        Dense.Solve(factor, _origin, p);
        return -1;
    }

    /// <summary>Column <paramref name="target"/> minus a multiple of another, in the sums of squares and products.</summary>
    private void Subtract(DoubleDouble[] sums, int target, int source, double factor)
    {
        var square = _packing[target, target];
        sums[square] -= factor * sums[_packing[target, source]];
        for (var k = 0; k < _packing.Width; k++)
            if (k != target) sums[_packing[target, k]] -= factor * sums[_packing[source, k]];
        sums[square] -= factor * sums[_packing[target, source]];
    }

    private void Divide(DoubleDouble[] sums, int column, double scale)
    {
        for (var k = 0; k < _packing.Width; k++)
        {
            var by = k == column ? scale * scale : scale;
            var at = _packing[column, k];
            sums[at] = new DoubleDouble(sums[at].High / by, sums[at].Low / by);
        }
    }
}
