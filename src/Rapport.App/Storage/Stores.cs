using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;

namespace Rapport.App.Storage;

/// <summary>The two stores of a practice: the records, and apart from them the keys.</summary>
public sealed class Stores
{
    private readonly DbContextOptions _data, _keys;
    private readonly bool _dataOnServer, _keysOnServer;

    /// <param name="more">Further options for both, logging say; most callers have none.</param>
    public Stores(StorePlace data, StorePlace keys, Action<DbContextOptionsBuilder>? more = null)
    {
        if (data == keys) throw new ArgumentException("keys lie apart from the records", nameof(keys));
        (_data, _keys) = (data.Options(more), keys.Options(more));
        (_dataOnServer, _keysOnServer) = (data.IsServer, keys.IsServer);
    }

    /// <summary>rapport.db and keys.db in one folder.</summary>
    public static Stores In(string folder) =>
        new(new StorePlace.OnFile(Path.Combine(folder, "rapport.db")), new StorePlace.OnFile(Path.Combine(folder, "keys.db")));

    public RapportDb OpenRecords(Keyring keys) => _dataOnServer ? new PostgresRapportDb(_data, keys) : new RapportDb(_data, keys);

    public KeyDb OpenKeys() => _keysOnServer ? new PostgresKeyDb(_keys) : new KeyDb(_keys);

    public KeyStore Keys(TimeProvider clock) => new(OpenKeys, clock);

    /// <summary>Creates or migrates the key store; before anything is unlocked.</summary>
    public async Task PrepareKeys(CancellationToken stop)
    {
        await using var db = OpenKeys();
        await Migrate(db, stop);
    }

    /// <summary>Creates or migrates the records.</summary>
    public async Task PrepareRecords(Keyring keys, CancellationToken stop)
    {
        await using var db = OpenRecords(keys);
        await Migrate(db, stop);
    }

    private static async Task Migrate(DbContext db, CancellationToken stop)
    {
        await db.Database.MigrateAsync(stop);
        await SqliteFile.SetWal(db, stop);
    }
}
