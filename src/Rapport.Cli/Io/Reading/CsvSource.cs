using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Rapport.Cli.Io;

/// <summary>
/// A table read row by row: header, UTF-8, comma or semicolon or tab, point decimal, empty cell = missing.
/// Whatever is wrong is said with file, line, column, what was expected and what was found.
/// </summary>
internal sealed class CsvSource : IDisposable
{
    private const int LongestField = 100_000;

    /// <summary>Beyond this size squares lose what they are made of, and nobody's score is meant.</summary>
    private const double Largest = 1e15;

    private readonly CsvFile _file;
    private readonly CsvParser _parser;
    private readonly SkippedRows? _skipped;
    private readonly Progress _progress;

    private CsvSource(CsvFile file, SkippedRows? skipped, Progress progress)
    {
        _file = file;
        _skipped = skipped;
        _progress = progress;
        _parser = new CsvParser(file.Reader(), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = file.Separator.ToString(),
            MaxFieldSize = LongestField,
            BadDataFound = null,
        });
        Columns = ReadHeader();
    }

    /// <summary>The names in the header line, in file order.</summary>
    public string[] Columns { get; }

    /// <summary>The file as messages name it.</summary>
    public string Name => _file.Name;

    /// <summary>The line of the row that is being read, counted from 1 with the header.</summary>
    public long Line => _parser.RawRow;

    /// <summary>Rows taken so far.</summary>
    public long Rows { get; private set; }

    /// <param name="path">A file, or "-" for standard input.</param>
    /// <param name="call">Says whether bad rows are left out, and where progress is shown.</param>
    public static CsvSource Open(string path, Call call) => new(CsvFile.Open(path, call.Terminal), call.Skipped, new Progress(call.Terminal));

    /// <summary>The index of a column that must be there.</summary>
    public int Column(string name)
    {
        var index = Array.IndexOf(Columns, name);
        return index >= 0 ? index : throw Refusal.File($"{Name}, line 1", $"a column named {Quote.Found(name)}", $"the columns {Quote.Names(Columns)}");
    }

    /// <summary>The indexes of several columns that must be there.</summary>
    public int[] ColumnsNamed(IEnumerable<string> names) => [.. names.Select(Column)];

    /// <summary>Hands over every row in file order; a bad one stops the run or, with --skip-bad, is noted and left out.</summary>
    public void ForEach(Action<CsvSource> take)
    {
        while (Next())
        {
            try
            {
                if (_parser.Count != Columns.Length) throw Ragged();
                take(this);
                Rows++;
            }
            catch (BadRow bad) when (_skipped is not null)
            {
                _skipped.Add(bad);
            }
            if ((Rows & 0xFFF) == 0) _progress.Reading(_file.Position, _file.Length);
        }
        _progress.Done();
        if (Rows == 0) throw Refusal.NoAnswer(_skipped is { Count: > 0 } ? $"{Name}: expected at least one row that can be used, found none" : $"{Name}: expected at least one row below the header, found none");
    }

    /// <summary>A cell as text that must not be empty, such as an id.</summary>
    public string Text(int column) => _parser[column] is { Length: > 0 } text ? text : throw Bad(column, "a value", "nothing");

    /// <summary>A cell as it stands; empty where it is missing.</summary>
    public string Raw(int column) => _parser[column];

    /// <summary>A cell as a number; NaN where the cell is empty.</summary>
    public double NumberOrMissing(int column)
    {
        var text = _parser[column];
        if (text.Length == 0) return double.NaN;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest) return number;
        throw Bad(column, Expected(text, number), Quote.Found(text));
    }

    /// <summary>A cell as a number that must be there.</summary>
    public double Number(int column)
    {
        var number = NumberOrMissing(column);
        return double.IsNaN(number) ? throw Bad(column, "a number", "nothing") : number;
    }

    /// <summary>What is wrong with a cell of the row that is being read.</summary>
    public BadRow Bad(int column, string expected, string found) => new(new Place(Name, Line, column + 1, Columns[column]), expected, found);

    public void Dispose()
    {
        _parser.Dispose();
        _file.Dispose();
    }

    private static string Expected(string text, double number) =>
        double.IsInfinity(number) || double.IsNaN(number) ? "a finite number"
        : Math.Abs(number) > Largest ? "a number between -1e15 and 1e15"
        : text.Contains(',', StringComparison.Ordinal) ? "a number with a point as decimal mark"
        : "a number (a missing one is an empty cell)";

    private BadRow Ragged() => new(new Place(Name, Line),
        string.Create(CultureInfo.InvariantCulture, $"{Columns.Length} columns as in the header"),
        FormattableString.Invariant($"{_parser.Count}{(_parser.RawRecord.Count(letter => letter == '"') % 2 == 1 ? " (is a quotation mark left open?)" : "")}"));

    private string[] ReadHeader()
    {
        if (!Next()) throw Refusal.File(Name, "a header line", "only empty lines");
        var columns = _parser.Record!.Select(name => name.Trim()).ToArray();
        var twice = columns.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(names => names.Skip(1).Any());
        return twice is null ? columns : throw Refusal.File($"{Name}, line 1", "each column named once", $"{Quote.Found(twice.Key)} twice");
    }

    private bool Next()
    {
        try
        {
            return _parser.Read();
        }
        catch (System.Text.DecoderFallbackException)
        {
            throw Refusal.File($"{Name}, after line {Line}", "UTF-8 text", "bytes that are not");
        }
        catch (MaxFieldSizeException)
        {
            throw Refusal.File($"{Name}, after line {Line}", $"fields of at most {LongestField} characters", "a longer one (is a quotation mark left open?)");
        }
    }
}
