namespace Rapport.Statistics.Reliability;

/// <summary>
/// Answers as numbers: one row a person (or a rated target), one column an item (or a rater). A missing cell is NaN.
/// A row without any answer is left out. Rows are held in ascending order of their values, so that a result never
/// depends on the order in which people were listed.
/// </summary>
public sealed class ScoreTable
{
    private readonly double[][] _rows;

    /// <summary>Takes a copy of the cells.</summary>
    /// <param name="columns">The names of items or raters, each once.</param>
    /// <param name="rows">One array a row, as long as <paramref name="columns"/>; NaN where an answer is missing.</param>
    /// <exception cref="ArgumentException">No column, a name twice, a row of another length, or an infinite cell.</exception>
    public ScoreTable(IReadOnlyList<string> columns, IEnumerable<double[]> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        if (columns.Count == 0) throw new ArgumentException("a table needs at least one column", nameof(columns));
        if (columns.Distinct(StringComparer.Ordinal).Count() != columns.Count) throw new ArgumentException("a column name occurs twice", nameof(columns));
        Columns = [.. columns];
        _rows = [.. rows.Select(row => Checked(row, columns.Count)).Where(row => !row.All(double.IsNaN))];
        Array.Sort(_rows, CompareRows);
    }

    /// <summary>The names of items or raters, in the order given.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>How many rows hold at least one answer.</summary>
    public int RowCount => _rows.Length;

    /// <summary>Whether a cell is missing in one of the rows.</summary>
    public bool HasMissing => _rows.Any(row => row.Any(double.IsNaN));

    internal IReadOnlyList<double[]> Rows => _rows;

    /// <summary>One answer, NaN where it is missing.</summary>
    /// <param name="row">The row's place in ascending order, from 0.</param>
    /// <param name="column">The column's name.</param>
    /// <exception cref="ArgumentException">A name that is no column, or a row that is not there.</exception>
    public double Answer(int row, string column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, RowCount);
        var at = Enumerable.Range(0, Columns.Count).Where(i => Columns[i] == column).DefaultIfEmpty(-1).First();
        return at < 0 ? throw new ArgumentException($"no column is called {column}", nameof(column)) : _rows[row][at];
    }

    /// <summary>The rows without a missing cell.</summary>
    public ScoreTable CompleteRows() => new(Columns, _rows.Where(row => !row.Any(double.IsNaN)));

    /// <summary>
    /// Turns the named columns round as (highest + lowest answer seen in ALL columns) - answer. Where the ends of the scale are
    /// known, <see cref="Reversed(IReadOnlyCollection{string}, double, double)"/> does not depend on who answered.
    /// </summary>
    /// <exception cref="ArgumentException">A name that is no column.</exception>
    public ScoreTable Reversed(IReadOnlyCollection<string> columns)
    {
        var answers = _rows.SelectMany(row => row).Where(answer => !double.IsNaN(answer)).DefaultIfEmpty(0).ToList();
        return Reversed(columns, answers.Min(), answers.Max());
    }

    /// <summary>Turns the named columns round as highest + lowest - answer.</summary>
    /// <param name="columns">Names of columns that are keyed the other way.</param>
    /// <param name="lowest">The lowest answer of the scale.</param>
    /// <param name="highest">The highest answer of the scale.</param>
    /// <exception cref="ArgumentException">A name that is no column.</exception>
    public ScoreTable Reversed(IReadOnlyCollection<string> columns, double lowest, double highest)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var unknown = columns.FirstOrDefault(name => !Columns.Contains(name, StringComparer.Ordinal));
        if (unknown is not null) throw new ArgumentException($"no column is called {unknown}", nameof(columns));
        var turned = Columns.Select(name => columns.Contains(name, StringComparer.Ordinal)).ToArray();
        return new(Columns, _rows.Select(row => row.Select((answer, i) => turned[i] ? highest + lowest - answer : answer).ToArray()));
    }

    internal IEnumerable<double> Column(int column) => _rows.Select(row => row[column]).Where(answer => !double.IsNaN(answer));

    /// <summary>Names of columns whose answers are all the same (or all missing).</summary>
    internal IReadOnlyList<string> ColumnsWithoutVariance() =>
        [.. Columns.Where((_, i) => Column(i).Distinct().Take(2).Count() < 2)];

    private static double[] Checked(double[] row, int columns)
    {
        if (row.Length != columns) throw new ArgumentException($"a row has {row.Length} cells where {columns} columns are named", nameof(row));
        if (row.Any(double.IsInfinity)) throw new ArgumentException("a cell is infinite", nameof(row));
        return [.. row];
    }

    private static int CompareRows(double[] left, double[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var order = left[i].CompareTo(right[i]);
            if (order != 0) return order;
        }

        return 0;
    }
}
