using Rapport.Statistics.MixedModels.Formulas;

namespace Rapport.Statistics.MixedModels.Streaming;

/// <summary>The distinct columns of a formula: fixed columns, columns of random terms, the outcome last.</summary>
internal sealed class ModelColumns
{
    private readonly List<ModelTerm> _columns = [];
    private readonly int[] _plain;

    public ModelColumns(Formula formula)
    {
        Fixed = [.. formula.FixedColumns.Select(IndexOf)];
        Random = [.. formula.RandomTerms.Select(term => term.Columns.Select(IndexOf).ToArray())];
        _columns.Add(formula.ResponseTerm);
        _plain = [.. _columns.Select(column => column.Factors is [{ IsLog: false } only] ? only.Variable : -1)];
        Intercept = _columns.IndexOf(ModelTerm.Intercept);
    }

    public int[] Fixed { get; }

    /// <summary>The columns of each random term, in the formula's order.</summary>
    public int[][] Random { get; }

    public int Response => _columns.Count - 1;

    public int Count => _columns.Count;

    /// <summary>The column of ones, or -1.</summary>
    public int Intercept { get; }

    public string Label(int column) => _columns[column].Label;

    /// <summary>
    /// Whether adding a constant to the column leaves the model the same: wherever the column stands, fixed or in a random term, the
    /// intercept stands beside it.
    /// </summary>
    public bool MayShift(int column) =>
        Intercept >= 0 && column != Intercept && column != Response && Random.Append(Fixed).All(group => !group.Contains(column) || group.Contains(Intercept));

    /// <summary>Computes the columns of one row.</summary>
    /// <returns>The first column that is infinite or the logarithm of a value that is not positive; -1 when all are finite.</returns>
    public int Compute(ReadOnlySpan<double> values, Span<double> columns)
    {
        var bad = -1;
        for (var c = 0; c < _plain.Length; c++)
        {
            columns[c] = _plain[c] >= 0 ? values[_plain[c]] : _columns[c].In(values);
            if (bad < 0 && !double.IsFinite(columns[c])) bad = c;
        }
        return bad;
    }

    private int IndexOf(ModelTerm term)
    {
        var index = _columns.IndexOf(term);
        if (index >= 0) return index;
        _columns.Add(term);
        return _columns.Count - 1;
    }
}
