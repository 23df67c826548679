using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.App.Storage.Copying;
using Rapport.Care;

namespace Rapport.App.Backups;

/// <summary>Brings a practice back: checked, unlocked, erasures replayed, proved if asked for, and only then put in its place.</summary>
public sealed class RestoreBackup(DataPlace place, TimeProvider clock)
{
    public async Task<Restored> Run(RestoreOrder order, MasterSecret secret, CancellationToken stop)
    {
        if (!File.Exists(order.File)) return new Restored.NoFile(order.File);
        if (order.FindKeys() is not { } keysFile) return new Restored.NoKeysFile(order.Keys ?? order.File + ".keys");
        var isDrill = order.Verify && !order.Replace && await HasPractice(stop);
        if (!isDrill && !order.Replace && await HasPractice(stop)) return new Restored.PracticeThere();
        if (!isDrill && place.Server is not null && !await IsEmpty(stop)) return new Restored.ServerNotEmpty();
        using var hold = isDrill ? null : ServingLock.TryHold(place.Folder);
        if (!isDrill && hold is null) return new Restored.InUse();
        try
        {
            using var work = new WorkFolder(isDrill ? Path.GetTempPath() : place.Folder);
            return await Run((order, keysFile, secret), work, isDrill, stop);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SqliteException { SqliteErrorCode: 13 or 10 })
        {
            return new Restored.CannotWrite(problem is SqliteException ? "no room, or no leave to write" : problem.Message);
        }
    }

    private async Task<Restored> Run((RestoreOrder Order, string KeysFile, MasterSecret Secret) what, WorkFolder work, bool isDrill, CancellationToken stop)
    {
        var (records, problem) = await Unpack(what.Order.File, BackupHeader.Records, work.At("rapport.db"), stop);
        if (problem is not null) return problem;
        (var keys, problem) = await Unpack(what.KeysFile, BackupHeader.Keys, work.At("keys.db"), stop);
        if (problem is not null) return problem;
        var stores = Stores.In(work.Path);
        await stores.PrepareKeys(stop);
        if (await stores.Keys(clock).Unlock(what.Secret, stop) is not Unlocking.Unlocked unlocked) return new Restored.DoesNotOpen((await stores.Keys(clock).Unlock(what.Secret, stop)).GetType().Name);
        await Replay(stores, unlocked.Keys, [.. records!.Erased, .. keys!.Erased, .. await Known(stop)], stop);
        var proof = what.Order.Verify ? await Prove(stores, unlocked.Keys, records, stop) : null;
        if (proof is { IsWhole: false }) return new Restored.NotWhole(proof);
        if (isDrill) return new Restored.Proved(records.MadeAt, proof!);
        await Forget(stores, unlocked.Keys, stop);
        return new Restored.Done(records.MadeAt, proof, await new PutInPlace(place, clock).Run(work, stores, stop));
    }

    private static async Task<(BackupHeader? Header, Restored? Problem)> Unpack(string file, string part, string to, CancellationToken stop)
    {
        if (await BackupFile.Head(file, stop) is not { } header) return (null, new Restored.NotABackup(file, "another file, or one that ends at once"));
        if (header.Part != part) return (null, new Restored.NotABackup(file, $"the {header.Part} of a backup"));
        if (header.Format > BackupHeader.Present) return (null, new Restored.NewerVersion(header.Migration));
        if (!await BackupFile.Unpack(file, to, stop)) return (null, new Restored.Damaged(file));
        await using var db = part == BackupHeader.Keys ? (DbContext)Stores.In(Path.GetDirectoryName(to)!).OpenKeys() : Stores.In(Path.GetDirectoryName(to)!).OpenWhole();
        return db.Database.GetMigrations().Contains(header.Migration, StringComparer.Ordinal) ? (header, null) : (null, new Restored.NewerVersion(header.Migration));
    }

    /// <summary>Who was erased after the backup stays erased: the lists of the backup, of the folder and of the practice that is there, together.</summary>
    private static async Task Replay(Stores stores, Keyring keys, IReadOnlyList<Erasure> erased, CancellationToken stop)
    {
        await stores.PrepareRecords(keys, stop);
        await using var records = stores.OpenRecords(keys);
        var all = ErasedList.Together(await records.Erasures.AsNoTracking().ToListAsync(stop), erased);
        keys.Replay(all);
        var known = await records.Erasures.Select(erasure => erasure.Client).ToListAsync(stop);
        records.AddRange(all.Where(erasure => !known.Contains(erasure.Client)));
        await records.SaveChangesAsync(stop);
    }

    /// <summary>Their figures go too, once the backup was proved to be as it was made.</summary>
    private static async Task Forget(Stores stores, Keyring keys, CancellationToken stop)
    {
        await using var records = stores.OpenRecords(keys);
        foreach (var erased in await records.Erasures.Select(erasure => erasure.Client).ToListAsync(stop)) await records.ForgetFigures(new Id<Client>(erased), stop);
    }

    private async Task<IReadOnlyList<Erasure>> Known(CancellationToken stop)
    {
        var outside = await ErasedList.Read(place.ErasedList, stop);
        if (!await HasPractice(stop)) return outside;
        await using var keys = place.Stores().OpenKeys();
        return await keys.Database.CanConnectAsync(stop) && (await keys.Database.GetAppliedMigrationsAsync(stop)).Any()
            ? [.. outside, .. await keys.Erasures.AsNoTracking().ToListAsync(stop)] : outside;
    }

    private static async Task<Proof> Prove(Stores stores, Keyring keys, BackupHeader header, CancellationToken stop)
    {
        await using var records = stores.OpenRecords(keys);
        var isSameShape = records.Database.GetMigrations().Last() == header.Migration;
        return await new Proving(records).Run(isSameShape ? header.Tables : new Dictionary<string, TableSum>(StringComparer.Ordinal), stop);
    }

    /// <summary>A server's databases are never emptied here: whoever set them up does that.</summary>
    private async Task<bool> IsEmpty(CancellationToken stop)
    {
        await using var records = place.Stores().OpenWhole();
        await using var keys = place.Stores().OpenKeys();
        foreach (DbContext db in new DbContext[] { records, keys })
        {
            if (!(await db.Database.GetAppliedMigrationsAsync(stop)).Any()) continue;
            await db.Database.OpenConnectionAsync(stop);
            if (!await StoreCopy.IsEmpty(db, stop)) return false;
        }
        return true;
    }

    private async Task<bool> HasPractice(CancellationToken stop)
    {
        if (place.Server is null) return place.HasPractice;
        await using var records = place.Stores().OpenWhole();
        return (await records.Database.GetAppliedMigrationsAsync(stop)).Any() && await records.Practices.AnyAsync(stop);
    }
}
