using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Storage.Walls;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>The two stores of a practice: the records, and apart from them the keys.</summary>
public sealed class Stores
{
    private readonly ConcurrentDictionary<string, DbContextOptions> _data = new(StringComparer.Ordinal);
    private readonly Func<string, DbContextOptions> _make;
    private readonly DbContextOptions _keys;
    private readonly bool _dataOnServer, _keysOnServer;

    /// <param name="more">Further options for both, logging say; most callers have none.</param>
    public Stores(StorePlace data, StorePlace keys, Action<DbContextOptionsBuilder>? more = null)
    {
        if (data == keys) throw new ArgumentException("keys lie apart from the records", nameof(keys));
        (_make, _keys) = (value => data.For(value).Options(value == WallSetting.Whole && data.IsServer ? Checked(more) : more), keys.Options(more));
        (_dataOnServer, _keysOnServer) = (data.IsServer, keys.IsServer);
    }

    /// <summary>rapport.db and keys.db in one folder.</summary>
    public static Stores In(string folder) =>
        new(new StorePlace.OnFile(Path.Combine(folder, "rapport.db")), new StorePlace.OnFile(Path.Combine(folder, "keys.db")));

    /// <summary>The records of the practice that these keys are of; on a server nothing of any other is shown or taken.</summary>
    public RapportDb OpenRecords(Keyring keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Open(WallSetting.For(keys.Practice), keys);
    }

    /// <summary>The records of whoever's they are, without keys: for copies, versions and proofs of the store as a whole, and nothing that answers a person.</summary>
    public RapportDb OpenWhole() => Open(WallSetting.Whole, null!);

    /// <summary>What the first page asks of the key store, asked once beside the start: its model is made by that, and kept for whoever comes after.</summary>
    public async Task AnticipateKeys()
    {
        await using var keys = OpenKeys();
        await keys.Database.GetAppliedMigrationsAsync();
    }

    /// <summary>Makes the model of the records before somebody waits for it: about a second of a processor.</summary>
    public void AnticipateRecords()
    {
        using var records = OpenWhole();
        _ = records.Model;
    }

    public KeyDb OpenKeys() => _keysOnServer ? new PostgresKeyDb(_keys) : new KeyDb(_keys);

    public KeyStore Keys(TimeProvider clock) => new(OpenKeys, clock);

    /// <summary>Creates or migrates the key store; before anything is unlocked.</summary>
    public async Task PrepareKeys(CancellationToken stop)
    {
        await using var db = OpenKeys();
        await Migrate(db, stop);
    }

    /// <summary>Creates or migrates the records, puts up the wall between practices where a server keeps them, and finds whose they are.</summary>
    public async Task<WallState> PrepareRecords(Keyring? keys, CancellationToken stop)
    {
        await using var whole = OpenWhole();
        await Migrate(whole, stop);
        if (_dataOnServer) await whole.BuildWall(stop);
        if (keys is not null) keys.Practice = await Find(whole, keys, stop);
        if (!_dataOnServer) return WallState.NotNeeded;
        if (keys?.Practice is not null) await ShowsThePractice(keys, stop);
        return await whole.IsPassedBy(stop) ? WallState.PassedBy : WallState.Stands;
    }

    private static Action<DbContextOptionsBuilder> Checked(Action<DbContextOptionsBuilder>? more) => options =>
    {
        options.AddInterceptors(WholeStoreCheck.Instance);
        more?.Invoke(options);
    };

    private RapportDb Open(string value, Keyring keys)
    {
        var options = _data.GetOrAdd(value, _make);
        return _dataOnServer ? new PostgresRapportDb(options, keys) : new RapportDb(options, keys);
    }

    /// <summary>A program serves one practice: the one in the store, or of several the one that has its key here.</summary>
    private static async Task<Id<Practice>?> Find(RapportDb whole, Keyring keys, CancellationToken stop)
    {
        var all = await whole.Practices.Select(one => one.Id).ToListAsync(stop);
        if (all.Count < 2) return all.Count == 0 ? null : all[0];
        var missing = keys.Missing(all.Select(one => one.Value));
        return all.Where(one => !missing.Contains(one.Value)).ToList() is [var only] ? only
            : throw new InvalidOperationException("the store holds several practices, and not just one of them has its key here: a program serves one");
    }

    /// <summary>Said at the start: a store that shows nothing must not look like one that is empty.</summary>
    private async Task ShowsThePractice(Keyring keys, CancellationToken stop)
    {
        await using var db = OpenRecords(keys);
        if (!await db.Practices.AnyAsync(stop)) throw new InvalidOperationException($"the server did not keep {WallSetting.Name}, so it shows nothing: connect to PostgreSQL itself, not by a pooler that drops the options of a connection");
    }

    private static async Task Migrate(DbContext db, CancellationToken stop)
    {
        // Migrating builds the model of the last migration to compare it, and takes a lock that it writes; at most starts there is nothing to do.
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any()) await db.Database.MigrateAsync(stop);
        await SqliteFile.SetWal(db, stop);
    }
}
