using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.App.Storage.Copying;

namespace Rapport.App.Backups;

/// <summary>A store as it was at one moment, in a SQLite file of its own.</summary>
/// <param name="Path">Where that file is.</param>
/// <param name="Migration">The migration it stands at.</param>
/// <param name="Tables">What is in it.</param>
internal sealed record StoreSnapshot(string Path, string Migration, IReadOnlyDictionary<string, TableSum> Tables)
{
    public required IReadOnlyList<Erasure> Erased { get; init; }

    public required (long Length, string Hash) Sum { get; init; }

    public BackupHeader Header(string part, DateTimeOffset at, IReadOnlyList<Erasure> erased) => new(BackupHeader.Present, part, at)
    {
        Migration = Migration, Tables = Tables, Erased = erased, Length = Sum.Length, Hash = Sum.Hash,
    };

    public static async Task<StoreSnapshot> Take(DbContext of, string path, CancellationToken stop)
    {
        if (of.Database.IsSqlite()) await of.Database.ExecuteSqlAsync($"VACUUM INTO {path}", stop);
        else await FromServer(of, path, stop);
        await using var copy = Open(of, path);
        return new(path, (await copy.Database.GetAppliedMigrationsAsync(stop)).Last(), await Sums(copy, stop))
        {
            Erased = await copy.Set<Erasure>().AsNoTracking().ToListAsync(stop), Sum = await BackupFile.Sum(path, stop),
        };
    }

    /// <summary>The same kind of context over a file.</summary>
    public static DbContext Open(DbContext like, string path) => like is KeyDb
        ? new KeyDb(new StorePlace.OnFile(path).Options())
        : new RapportDb(new StorePlace.OnFile(path).Options(), null!);

    private static async Task<IReadOnlyDictionary<string, TableSum>> Sums(DbContext copy, CancellationToken stop)
    {
        if ((await copy.Database.GetPendingMigrationsAsync(stop)).Any()) return new Dictionary<string, TableSum>(StringComparer.Ordinal); // an older shape: its hash is that of the file
        await copy.Database.OpenConnectionAsync(stop);
        return await TableSum.OfAll(copy, stop);
    }

    /// <summary>All tables as one transaction sees them.</summary>
    private static async Task FromServer(DbContext of, string path, CancellationToken stop)
    {
        await using var copy = Open(of, path);
        await copy.Database.MigrateAsync(stop);
        await copy.Database.OpenConnectionAsync(stop);
        await using var still = await of.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);
        await StoreCopy.Run(of, copy, stop);
        await copy.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;", stop); // what lies in the journal would be missing in the backup
    }
}
