namespace Rapport.Statistics.MixedModels.Nested;

/// <summary>Fixed effects and residual sum of squares from D' V^-1 D of all rows.</summary>
internal sealed class Root
{
    private readonly NestedData _data;
    private readonly double[] _factor;

    public Root(NestedData data)
    {
        _data = data;
        var p = data.Fixed.Length;
        _factor = new double[p * p];
        Effects = new double[p];
        Contrast = new double[data.Packing.Width];
    }

    /// <summary>Generalised least squares estimates in the inner columns.</summary>
    public double[] Effects { get; }

    /// <summary>The combination of columns that is the residual: -effect at each fixed column, 1 at the outcome.</summary>
    public double[] Contrast { get; }

    /// <summary>A linear condition on the effects, row and value; null when they are free.</summary>
    public (double[] Row, double Value)? Hold { get; set; }

    public double ResidualSquares { get; private set; }

    public double LogDeterminant { get; private set; }

    /// <summary>False when X' V^-1 X is not positive definite or the residual is not positive.</summary>
    public bool Solve(ReadOnlySpan<double> total)
    {
        var (packing, fixedColumns, response) = (_data.Packing, _data.Fixed, _data.Response);
        var p = fixedColumns.Length;
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++) _factor[i * p + j] = total[packing[fixedColumns[i], fixedColumns[j]]];
            Effects[i] = total[packing[fixedColumns[i], response]];
        }
        LogDeterminant = Dense.Cholesky(_factor, p);
        ResidualSquares = double.NaN;
        if (double.IsNaN(LogDeterminant)) return false;
        Dense.Solve(_factor, Effects, p);
        ResidualSquares = total[packing[response, response]];
        for (var i = 0; i < p; i++) ResidualSquares -= Effects[i] * total[packing[fixedColumns[i], response]];
        if (Hold is { } hold) Meet(hold.Row, hold.Value);
        Contrast[response] = 1;
        for (var i = 0; i < p; i++) Contrast[fixedColumns[i]] = -Effects[i];
        return ResidualSquares > 0;
    }

    /// <summary>The closest effects that meet a linear condition, and what they add to the residual.</summary>
    private void Meet(double[] row, double value)
    {
        var along = (double[])row.Clone();
        Dense.Solve(_factor, along, row.Length);
        var (gap, length) = (-value, 0.0);
        for (var i = 0; i < row.Length; i++)
        {
            gap += row[i] * Effects[i];
            length += row[i] * along[i];
        }
        for (var i = 0; i < row.Length; i++) Effects[i] -= along[i] * gap / length;
        ResidualSquares += gap * gap / length;
    }

    /// <summary>(X' V^-1 X)^-1, the covariance of the fixed effects relative to the residual variance.</summary>
    public double[] Covariance() => Dense.Inverse(_factor, Effects.Length);

    /// <summary>Derivative of the criterion by D' V^-1 D: the precision's share (REML only) plus the residual's.</summary>
    public void Slope(bool isReml, double residualWeight, Span<double> outer)
    {
        var width = Contrast.Length;
        for (var i = 0; i < width; i++)
            for (var j = 0; j < width; j++) outer[i * width + j] = residualWeight * Contrast[i] * Contrast[j];
        if (!isReml) return;
        var inverse = Covariance();
        var p = Effects.Length;
        for (var i = 0; i < p; i++)
            for (var j = 0; j < p; j++) outer[_data.Fixed[i] * width + _data.Fixed[j]] += inverse[i * p + j];
    }
}
