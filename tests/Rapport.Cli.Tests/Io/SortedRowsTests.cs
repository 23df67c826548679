using Rapport.Cli.Io;

namespace Rapport.Cli.Tests.Io;

public sealed class SortedRowsTests
{
    private static readonly (string Id, double[] Values)[] Rows =
        [.. from client in Enumerable.Range(1, 40) from session in Enumerable.Range(1, 9) select ($"C{client}", new[] { session, client + (session / 10.0) })];

    [Fact]
    public void Clients_come_in_ordinal_order_with_their_sessions_in_order()
    {
        var clients = Taken(Rows.Reverse(), memory: 1_000_000);
        Assert.Equal(Rows.Select(row => row.Id).Distinct().Order(StringComparer.Ordinal), clients.Select(client => client.Id));
        Assert.All(clients, client => Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], client.Sessions));
    }

    [Theory]
    [InlineData(8)] // every other row goes to a file
    [InlineData(100)]
    [InlineData(700)]
    public void What_waits_on_disk_comes_back_as_if_it_had_stayed_in_memory(int memory)
    {
        var shuffled = Rows.OrderBy(row => (row.Values[1] * 7919) % 101).ToArray();
        Assert.Equal(Flat(Taken(Rows, memory: 1_000_000)), Flat(Taken(shuffled, memory)));
    }

    [Fact]
    public void The_rows_can_be_gone_through_twice()
    {
        using var rows = Filled(Rows, memory: 50);
        Assert.Equal(rows.Clients().Sum(client => client.Count), rows.Clients().Sum(client => client.Count));
        Assert.Equal(Rows.Length, rows.Clients().Sum(client => client.Count));
    }

    private static List<(string Id, double[] Sessions, double[] Values)> Taken(IEnumerable<(string Id, double[] Values)> source, int memory)
    {
        using var rows = Filled(source, memory);
        return [.. rows.Clients().Select(client => (client.Id, Column(client, 0), Column(client, 1)))];
    }

    private static SortedRows Filled(IEnumerable<(string Id, double[] Values)> source, int memory)
    {
        var rows = new SortedRows(2, memory);
        foreach (var (id, values) in source) rows.Add(id, values, line: 0);
        return rows;
    }

    private static double[] Column(ClientRows client, int column) => [.. Enumerable.Range(0, client.Count).Select(row => client.Value(row, column))];

    private static IEnumerable<string> Flat(IEnumerable<(string Id, double[] Sessions, double[] Values)> clients) =>
        clients.Select(client => $"{client.Id}: {string.Join(' ', client.Sessions)} / {string.Join(' ', client.Values)}");
}
