using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;

namespace Rapport.App.Keys;

/// <summary>The locked key store: set up, unlock, change what unlocks it, rotate the master key.</summary>
public sealed class KeyStore(Func<KeyDb> open, TimeProvider clock)
{
    /// <summary>Rounds of PBKDF2-SHA256 for a new lock; each lock keeps its own number.</summary>
    public const int Rounds = 600_000;

    public async Task<bool> IsSetUp(CancellationToken stop)
    {
        await using var db = open();
        return await db.MasterLocks.AnyAsync(stop);
    }

    /// <summary>The first master key. A store that has one is left as it is and throws.</summary>
    public async Task<(Keyring Keys, RecoverySheet Sheet)> Create(MasterSecret secret, CancellationToken stop)
    {
        RefuseWeak(secret);
        if (await IsSetUp(stop)) throw new InvalidOperationException("the key store is set up already");
        var master = MasterKey.Make(1);
        var (sheet, recovery) = RecoverySheet.Make(master.Version, clock.GetUtcNow());
        await using var db = open();
        db.AddRange(master.LockFor(secret, Rounds), master.LockFor(recovery, Rounds));
        await db.SaveChangesAsync(stop);
        return (new Keyring(open, master, clock), sheet);
    }

    public async Task<Unlocking> Unlock(MasterSecret secret, CancellationToken stop)
    {
        await using var db = open();
        var locks = await db.MasterLocks.AsNoTracking().ToListAsync(stop);
        if (locks.Count == 0) return new Unlocking.NotSetUp();
        if (locks.SingleOrDefault(door => door.Kind == secret.Kind) is not { } fitting) return new Unlocking.NoSuchLock();
        try
        {
            return MasterKey.Unlock(fitting, secret) is { } master
                ? new Unlocking.Unlocked(new Keyring(open, master, clock))
                : new Unlocking.WrongSecret();
        }
        catch (SealBrokenException)
        {
            return new Unlocking.Damaged();
        }
    }

    /// <summary>A new passphrase or key file and a new sheet, for the same master key; the old ones no longer open this store.</summary>
    public async Task<RecoverySheet> ChangeLocks(Keyring keys, MasterSecret secret, CancellationToken stop)
    {
        RefuseWeak(secret);
        await using var db = open();
        var sheet = await Relock(db, keys.Master, secret, stop);
        SqliteFile.DropOldPages(db);
        return sheet;
    }

    /// <summary>A new master key: every data key is wrapped anew and every lock changed, all or nothing. Needs the service to itself.</summary>
    public async Task<RecoverySheet> Rotate(Keyring keys, MasterSecret secret, CancellationToken stop)
    {
        RefuseWeak(secret);
        var next = MasterKey.Make(keys.MasterVersion + 1);
        await using var db = open();
        await using var all = await db.Database.BeginTransactionAsync(stop);
        await foreach (var row in db.DataKeys.AsAsyncEnumerable().WithCancellation(stop))
        {
            var anew = next.Wrap(keys.Master.Unwrap(row), row.Owner, row.Purpose, row.Version);
            (row.MasterVersion, row.Wrapped) = (anew.MasterVersion, anew.Wrapped);
        }
        var sheet = await Relock(db, next, secret, stop);
        await all.CommitAsync(stop);
        SqliteFile.DropOldPages(db);
        keys.Hold(next);
        return sheet;
    }

    private async Task<RecoverySheet> Relock(KeyDb db, MasterKey master, MasterSecret secret, CancellationToken stop)
    {
        var (sheet, recovery) = RecoverySheet.Make(master.Version, clock.GetUtcNow());
        MasterLock[] locks = [master.LockFor(secret, Rounds), master.LockFor(recovery, Rounds)];
        var old = await db.MasterLocks.ToListAsync(stop);
        foreach (var door in old.Where(door => !locks.Any(next => Same(next, door)))) db.Remove(door);
        foreach (var door in locks)
        {
            if (old.Find(before => Same(before, door)) is { } row) db.Entry(row).CurrentValues.SetValues(door);
            else db.Add(door);
        }
        await db.SaveChangesAsync(stop);
        return sheet;
    }

    private static bool Same(MasterLock a, MasterLock b) => (a.MasterVersion, a.Kind) == (b.MasterVersion, b.Kind);

    private static void RefuseWeak(MasterSecret secret)
    {
        if (secret is MasterSecret.Recovery) throw new ArgumentException("the recovery sheet is made, not chosen", nameof(secret));
        if (!secret.IsLongEnough) throw new ArgumentException($"a passphrase has at least {MasterSecret.ShortestPassphrase} characters", nameof(secret));
    }
}
