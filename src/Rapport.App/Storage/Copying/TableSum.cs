using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Rapport.App.Storage.Copying;

/// <summary>How many rows a table has and what they come to: a hash over all of them that no order changes.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Hash">64 hexadecimal digits; SHA-256 of each row, combined by exclusive or. No two rows are equal, each has its key.</param>
public sealed record TableSum(long Rows, string Hash)
{
    internal static async Task<TableSum> Of(StoredTable table, DbContext db, CancellationToken stop)
    {
        var running = new Running();
        await foreach (var row in table.Rows(db, stop)) running.Add(row);
        return running.Sum();
    }

    /// <summary>All tables of a store whose connection is open.</summary>
    internal static async Task<IReadOnlyDictionary<string, TableSum>> OfAll(DbContext db, CancellationToken stop)
    {
        var sums = new SortedDictionary<string, TableSum>(StringComparer.Ordinal);
        foreach (var table in StoredTable.Of(db)) sums[table.Name] = await Of(table, db, stop);
        return sums;
    }

    internal sealed class Running
    {
        private readonly byte[] _all = new byte[32];
        private long _rows;

        public void Add(IReadOnlyList<object?> row)
        {
            var one = SHA256.HashData(RowBytes.Of(row));
            for (var at = 0; at < _all.Length; at++) _all[at] ^= one[at];
            _rows++;
        }

        public TableSum Sum() => new(_rows, Convert.ToHexStringLower(_all));
    }
}
