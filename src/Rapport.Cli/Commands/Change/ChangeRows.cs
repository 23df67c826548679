using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Change;

/// <summary>
/// The rows of a long table, client by client in ordinal order of id, each client's sessions in order of time. A time that a client has
/// twice is a bad row; with --skip-bad none of its rows is used, so that the answer does not depend on the order of the file.
/// </summary>
internal sealed class ChangeRows : IDisposable
{
    private readonly SortedRows _rows = new(width: 2);
    private readonly Call _call;
    private readonly string _file;
    private bool _checked;

    public ChangeRows(ChangeColumns columns, Call call)
    {
        _call = call;
        using var source = CsvSource.Open(call.File, call);
        _file = source.Name;
        int id = source.Column(columns.Id), time = source.Column(columns.Time), measure = source.Column(columns.Measure);
        source.ForEach(row => Add(row.Text(id), row.Number(time), row.NumberOrMissing(measure), row.Line));
    }

    /// <summary>The file as messages name it.</summary>
    public string Name => _file;

    /// <summary>The earliest time in the file.</summary>
    public double First { get; private set; } = double.PositiveInfinity;

    /// <summary>The latest time in the file.</summary>
    public double Last { get; private set; } = double.NegativeInfinity;

    /// <summary>Every client's course. Can be asked for again and again; the course is valid until the next one.</summary>
    public IEnumerable<ChangeCourse> Clients()
    {
        var course = new ChangeCourse();
        foreach (var client in _rows.Clients())
        {
            Take(client, course);
            yield return course;
        }
        _checked = true;
    }

    public void Dispose() => _rows.Dispose();

    private void Add(string id, double time, double score, long line)
    {
        First = Math.Min(First, time);
        Last = Math.Max(Last, time);
        _rows.Add(id, [time, score], line);
    }

    private void Take(ClientRows client, ChangeCourse course)
    {
        course.Begin(client.Id);
        for (int from = 0, to; from < client.Count; from = to)
        {
            for (to = from + 1; to < client.Count && client.Value(to, 0) == client.Value(from, 0);) to++;
            if (to == from + 1) course.Add(client.Value(from, 0), client.Value(from, 1));
            else LeaveOut(client, from, to);
        }
    }

    private void LeaveOut(ClientRows client, int from, int to)
    {
        if (_checked) return;
        Doubles.LeaveOut(_call, _file, Enumerable.Range(from, to - from).Select(client.Line),
            ("one row a client and time", FormattableString.Invariant($"another of {Quote.Found(client.Id)} at {client.Value(from, 0)}")));
    }
}
