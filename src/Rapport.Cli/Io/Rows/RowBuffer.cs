using System.Runtime.InteropServices;
using System.Text;

namespace Rapport.Cli.Io;

/// <summary>Rows held in memory until they are asked for in order, or written out because there are too many.</summary>
internal sealed class RowBuffer(int width)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly List<int> _clients = [];
    private readonly List<double> _values = [];
    private readonly List<long> _lines = [];

    public int Count => _clients.Count;

    /// <summary>Different ids among the rows.</summary>
    public int Ids => _ids.Count;

    public void Add(string id, ReadOnlySpan<double> values, long line)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, id, out var known);
        if (!known)
        {
            number = _ids.Count;
            _ids.Add(id);
        }
        _clients.Add(number);
        _values.AddRange(values);
        _lines.Add(line);
    }

    /// <summary>One client after the other, in ordinal order of id.</summary>
    public IEnumerable<ClientRows> Clients()
    {
        var client = new ClientRows(width);
        var order = InOrder();
        for (var i = 0; i < order.Length;)
        {
            var number = _clients[order[i]];
            client.Begin(_ids[number]);
            for (; i < order.Length && _clients[order[i]] == number; i++) client.Add(Values(order[i]), _lines[order[i]]);
            yield return client;
        }
    }

    /// <summary>Writes the rows in order, for <see cref="RowRun"/> to read back, and forgets them.</summary>
    public void WriteTo(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        foreach (var client in Clients())
        {
            writer.Write(client.Id);
            writer.Write(client.Count);
            for (var row = 0; row < client.Count; row++)
            {
                writer.Write(client.Line(row));
                writer.Write(MemoryMarshal.AsBytes(client.Row(row)));
            }
        }
        _numbers.Clear();
        _ids.Clear();
        _clients.Clear();
        _values.Clear();
        _lines.Clear();
    }

    private ReadOnlySpan<double> Values(int row) => CollectionsMarshal.AsSpan(_values).Slice(row * width, width);

    private int[] InOrder()
    {
        var rank = new int[_ids.Count];
        var byId = Enumerable.Range(0, rank.Length).ToArray();
        Array.Sort(byId, (a, b) => string.CompareOrdinal(_ids[a], _ids[b]));
        for (var i = 0; i < byId.Length; i++) rank[byId[i]] = i;
        var order = Enumerable.Range(0, Count).ToArray();
        if (!IsInOrder(rank)) Array.Sort(order, (a, b) => Compare(rank, a, b));
        return order;
    }

    private bool IsInOrder(int[] rank)
    {
        for (var row = 1; row < Count; row++)
            if (Compare(rank, row - 1, row) > 0) return false;
        return true;
    }

    private int Compare(int[] rank, int a, int b)
    {
        var order = rank[_clients[a]].CompareTo(rank[_clients[b]]);
        return order != 0 ? order : RowOrder.Compare(Values(a), Values(b), a.CompareTo(b));
    }
}
