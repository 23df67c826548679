using Microsoft.EntityFrameworkCore;

namespace Rapport.App.Storage.Copying;

/// <summary>Copies every table of one store into an empty one of the same model, whatever kind the two are. Nothing is opened: ciphertext stays what it is.</summary>
internal static class StoreCopy
{
    /// <summary>All or nothing. The target is migrated and empty; both connections are open.</summary>
    public static async Task<IReadOnlyDictionary<string, TableSum>> Run(DbContext from, DbContext to, CancellationToken stop)
    {
        await using var all = await to.Database.BeginTransactionAsync(stop);
        var sums = new SortedDictionary<string, TableSum>(StringComparer.Ordinal);
        foreach (var (source, target) in StoredTable.Of(from).Zip(StoredTable.Of(to)))
        {
            if (source.Name != target.Name || source.Properties.Count != target.Properties.Count) throw new InvalidOperationException($"{source.Name} differs between the two kinds of store");
            sums[source.Name] = await Copy((source, from), (target, to), stop);
        }
        await all.CommitAsync(stop);
        return sums;
    }

    public static async Task<bool> IsEmpty(DbContext db, CancellationToken stop)
    {
        foreach (var table in StoredTable.Of(db))
            if (await table.Count(db, stop) > 0) return false;
        return true;
    }

    private static async Task<TableSum> Copy((StoredTable Table, DbContext Db) from, (StoredTable Table, DbContext Db) to, CancellationToken stop)
    {
        var sum = new TableSum.Running();
        await using var inserting = to.Table.Inserting(to.Db);
        await foreach (var row in from.Table.Rows(from.Db, stop))
        {
            await to.Table.Insert(inserting, row, stop);
            sum.Add(row);
        }
        return sum.Sum();
    }
}
