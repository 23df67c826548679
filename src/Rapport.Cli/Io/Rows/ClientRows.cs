namespace Rapport.Cli.Io;

/// <summary>All rows of one client, in order of their values. Valid until the next client is asked for.</summary>
internal sealed class ClientRows(int width)
{
    private readonly List<double> _values = [];
    private readonly List<long> _lines = [];

    public string Id { get; private set; } = "";

    /// <summary>How many rows this client has.</summary>
    public int Count => _lines.Count;

    /// <summary>The values of one row, in the order in which they were added; NaN = missing.</summary>
    public ReadOnlySpan<double> Row(int row) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values).Slice(row * width, width);

    public double Value(int row, int column) => _values[row * width + column];

    /// <summary>The line of the file in which the row stands.</summary>
    public long Line(int row) => _lines[row];

    public void Begin(string id)
    {
        Id = id;
        _values.Clear();
        _lines.Clear();
    }

    public void Add(ReadOnlySpan<double> values, long line)
    {
        System.Runtime.InteropServices.CollectionsMarshal.SetCount(_values, _values.Count + width);
        values.CopyTo(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values)[^width..]);
        _lines.Add(line);
    }

    /// <summary>Takes over the rows of the same client from another part of the file, and restores the order.</summary>
    public void Merge(ClientRows other)
    {
        for (var row = 0; row < other.Count; row++) Add(other.Row(row), other.Line(row));
        var order = Enumerable.Range(0, Count).ToArray();
        Array.Sort(order, (a, b) => RowOrder.Compare(Row(a), Row(b), Line(a).CompareTo(Line(b))));
        double[] values = [.. order.SelectMany(row => Row(row).ToArray())];
        long[] lines = [.. order.Select(Line)];
        _values.Clear();
        _values.AddRange(values);
        _lines.Clear();
        _lines.AddRange(lines);
    }
}
