using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rapport.App.Storage;
using Rapport.App.Storage.Copying;

namespace Rapport.App.Moving;

/// <summary>From SQLite to PostgreSQL: copies both stores, then reads both again and compares. The old practice stays as it is.</summary>
public sealed class MovePractice(DataPlace from, DataPlace to)
{
    public async Task<Moved> Run(CancellationToken stop)
    {
        if (!from.HasPractice) return new Moved.NoPractice();
        using var hold = ServingLock.TryHold(from.Folder);
        if (hold is null) return new Moved.InUse();
        try
        {
            return await Move(from.Stores(), to.Stores(), stop);
        }
        catch (Exception wrong) when (wrong is NpgsqlException or ArgumentException)
        {
            return new Moved.ServerSays(wrong is PostgresException told ? $"{told.SqlState} {told.MessageText}" : "no answer from there, or no connection string");
        }
    }

    private static async Task<Moved> Move(Stores source, Stores target, CancellationToken stop)
    {
        await using var records = source.OpenWhole();
        await using var keys = source.OpenKeys();
        if ((await records.Database.GetPendingMigrationsAsync(stop)).Any() || (await keys.Database.GetPendingMigrationsAsync(stop)).Any()) return new Moved.UpgradeFirst();
        await target.PrepareKeys(stop);
        await target.PrepareRecords(null, stop);
        await using var toRecords = target.OpenWhole();
        await using var toKeys = target.OpenKeys();
        foreach (DbContext db in new DbContext[] { records, keys, toRecords, toKeys }) await db.Database.OpenConnectionAsync(stop);
        if (!await StoreCopy.IsEmpty(toRecords, stop) || !await StoreCopy.IsEmpty(toKeys, stop)) return new Moved.NotEmpty();
        await StoreCopy.Run(keys, toKeys, stop);
        await StoreCopy.Run(records, toRecords, stop);
        List<Moved.Table> tables = [.. await Compare(keys, toKeys, stop), .. await Compare(records, toRecords, stop)];
        return tables.TrueForAll(table => table.IsSame) ? new Moved.Done(tables) : new Moved.Differs(tables);
    }

    /// <summary>Both read anew: what was written counts, not what was meant.</summary>
    private static async Task<IEnumerable<Moved.Table>> Compare(DbContext from, DbContext to, CancellationToken stop)
    {
        var (before, after) = (await TableSum.OfAll(from, stop), await TableSum.OfAll(to, stop));
        return before.Select(table => new Moved.Table(table.Key, table.Value, after[table.Key]));
    }
}
