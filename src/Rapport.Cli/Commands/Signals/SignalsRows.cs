using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Signals;

/// <summary>Every client's sessions in order. A session that stands twice, or a day before that of an earlier session, is a bad row.</summary>
internal sealed class SignalsRows : IDisposable
{
    private readonly SortedRows _rows = new(SignalsColumns.Width);
    private readonly Call _call;
    private bool _checked;

    public SignalsRows(SignalsWords words, ParseResult parsed, Call call, (double Lowest, double Highest)? range)
    {
        _call = call;
        using var source = CsvSource.Open(call.File, call);
        File = source.Name;
        var columns = new SignalsColumns(source, words, parsed, range);
        var kept = new double[SignalsColumns.Width];
        source.ForEach(row =>
        {
            columns.Read(row, kept);
            _rows.Add(columns.Id(row), kept, row.Line);
        });
    }

    public string File { get; }

    /// <summary>Every client and the rows of theirs that can be used; valid until the next. Can be asked for again and again, once all were seen.</summary>
    public IEnumerable<(ClientRows Client, List<int> Usable)> Clients()
    {
        foreach (var client in _rows.Clients()) yield return (client, Usable(client));
        _checked = true;
    }

    public void Dispose() => _rows.Dispose();

    private List<int> Usable(ClientRows client)
    {
        var usable = new List<int>(client.Count);
        var last = double.NaN;
        for (var row = 0; row < client.Count; row++)
        {
            var day = client.Value(row, 2);
            if (Twin(client, row) is { } twin) Bad(client, row, Said($"session {client.Value(row, 0)} of {Quote.Found(client.Id)} once"), Said($"another in line {client.Line(twin)}"), row > twin);
            else if (day < last) Bad(client, row, "a day not before that of the session before", DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), true);
            else usable.Add(row);
            if (usable.Count > 0 && usable[^1] == row && !double.IsNaN(day)) last = day;
        }
        return usable;
    }

    private static int? Twin(ClientRows client, int row) =>
        row > 0 && client.Value(row - 1, 0) == client.Value(row, 0) ? row - 1
        : row + 1 < client.Count && client.Value(row + 1, 0) == client.Value(row, 0) ? row + 1
        : null;

    /// <summary>Stops the run at the later of two twins; with --skip-bad leaves out both, so that the order of the file does not matter.</summary>
    private void Bad(ClientRows client, int row, string expected, string found, bool stops)
    {
        if (_checked) return;
        var bad = new BadRow(new Place(File, client.Line(row)), expected, found);
        if (_call.Skipped is not null) _call.Skipped.Add(bad);
        else if (stops) throw bad;
    }

    private static string Said(FormattableString said) => said.ToString(CultureInfo.InvariantCulture);
}
