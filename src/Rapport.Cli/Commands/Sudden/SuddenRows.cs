using System.Globalization;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Sudden;

/// <summary>
/// The courses of a wide table in ordinal order of id. An id that stands twice is a bad row; with --skip-bad none of its rows is used, so that
/// the answer does not depend on the order of the file.
/// </summary>
internal sealed class SuddenRows : IDisposable
{
    private const int FewestSessions = 4;
    private readonly SortedRows _rows;
    private readonly Call _call;
    private readonly string _file;
    private bool _checked;

    public SuddenRows(string idColumn, string? sessions, Call call)
    {
        _call = call;
        using var source = CsvSource.Open(call.File, call);
        _file = source.Name;
        var id = source.Column(idColumn);
        var columns = SessionColumns(source, id, sessions);
        Sessions = columns.Length;
        _rows = new(Sessions);
        var scores = new double[Sessions];
        source.ForEach(row =>
        {
            for (var i = 0; i < columns.Length; i++) scores[i] = row.NumberOrMissing(columns[i]);
            _rows.Add(row.Text(id), scores, row.Line);
        });
    }

    /// <summary>Columns that hold sessions.</summary>
    public int Sessions { get; }

    /// <summary>Every client; a course is valid until the next one. Can be asked for again and again.</summary>
    public IEnumerable<ClientRows> Clients()
    {
        foreach (var client in _rows.Clients())
        {
            if (client.Count == 1) yield return client;
            else LeaveOut(client);
        }
        _checked = true;
    }

    public void Dispose() => _rows.Dispose();

    private void LeaveOut(ClientRows client)
    {
        if (_checked) return;
        Doubles.LeaveOut(_call, _file, Enumerable.Range(0, client.Count).Select(client.Line), ("one row a client", "another of " + Quote.Found(client.Id)));
    }

    private static int[] SessionColumns(CsvSource source, int id, string? sessions)
    {
        var (first, last) = (id + 1, source.Columns.Length - 1);
        if (sessions is not null)
        {
            var ends = sessions.Split("..");
            if (ends.Length != 2) throw Refusal.Call($"--sessions: expected two columns such as s1..s12, found {Quote.Found(sessions)}");
            (first, last) = (source.Column(ends[0]), source.Column(ends[1]));
        }
        int[] columns = [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Where(column => column != id)];
        if (columns.Length >= FewestSessions) return columns;
        var message = string.Create(CultureInfo.InvariantCulture,
            $"{source.Name}: expected at least {FewestSessions} session columns{(sessions is null ? " after the id" : " in " + Quote.Found(sessions))}, found {columns.Length}");
        throw sessions is null ? Refusal.NoAnswer(message) : Refusal.Call(message);
    }
}
