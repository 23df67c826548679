namespace Rapport.Cli.Io;

/// <summary>
/// Rows taken in any order and given back client by client in ordinal order of id, each client's rows in order of
/// their values, so that the answer does not depend on the order of the file. What exceeds memory waits on disk.
/// </summary>
/// <param name="width">Numbers in a row.</param>
/// <param name="memory">Numbers held in memory at most, a row's line and client counted as two, a new client as sixteen; four million are about 64 MB.</param>
internal sealed class SortedRows(int width, int memory = 4_000_000) : IDisposable
{
    private readonly RowBuffer _buffer = new(width);
    private readonly List<RowRun> _runs = [];

    public void Add(string id, ReadOnlySpan<double> values, long line)
    {
        _buffer.Add(id, values, line);
        if ((_buffer.Count * (long)(width + 2)) + (_buffer.Ids * 16L) < memory) return;
        _runs.Add(new RowRun(_buffer, width));
    }

    /// <summary>Can be asked for again and again; the object handed over is valid until the next one.</summary>
    public IEnumerable<ClientRows> Clients() => _runs.Count == 0 ? _buffer.Clients() : Merged();

    public void Dispose()
    {
        foreach (var run in _runs) run.Dispose();
    }

    private IEnumerable<ClientRows> Merged()
    {
        var queue = new PriorityQueue<IEnumerator<ClientRows>, string>(StringComparer.Ordinal);
        foreach (var source in _runs.Select(run => run.Clients()).Append(_buffer.Clients())) Queue(queue, source.GetEnumerator());
        var merged = new ClientRows(width);
        while (queue.TryDequeue(out var source, out var id))
        {
            var client = source.Current;
            if (!queue.TryPeek(out _, out var next) || next != id)
            {
                yield return client;
                Queue(queue, source);
                continue;
            }
            merged.Begin(id);
            merged.Merge(client);
            Queue(queue, source);
            while (queue.TryPeek(out _, out next) && next == id)
            {
                source = queue.Dequeue();
                merged.Merge(source.Current);
                Queue(queue, source);
            }
            yield return merged;
        }
    }

    private static void Queue(PriorityQueue<IEnumerator<ClientRows>, string> queue, IEnumerator<ClientRows> source)
    {
        if (source.MoveNext()) queue.Enqueue(source, source.Current.Id);
        else source.Dispose();
    }
}
