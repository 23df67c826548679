using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;

namespace Rapport.App.Backups;

/// <summary>Brings the stores to the version of this program, with a backup of what was there before.</summary>
public sealed class UpgradeStores(DataPlace place, TimeProvider clock)
{
    /// <summary>As a command: the place is needed alone.</summary>
    public async Task<Upgraded> Run(CancellationToken stop)
    {
        if (!place.HasPractice) return new Upgraded.NoPractice();
        using var hold = ServingLock.TryHold(place.Folder);
        return hold is null ? new Upgraded.InUse() : await Within(stop);
    }

    /// <summary>As the program does at its start, when it holds the place already. A place without a store is none of its business.</summary>
    public async Task<Upgraded> Within(CancellationToken stop)
    {
        if (place.Server is null && await StoreVersion.IsThis(place.Folder, stop)) return new Upgraded.AlreadyPresent();
        var stores = place.Stores();
        await using var records = stores.OpenWhole();
        await using var keys = stores.OpenKeys();
        if (!await HasStore(records, stop)) return new Upgraded.NoPractice();
        if ((await Unknown(records, stop) ?? await Unknown(keys, stop)) is { } newer) return new Upgraded.NewerStore(newer);
        if (!(await records.Database.GetPendingMigrationsAsync(stop)).Any() && !(await keys.Database.GetPendingMigrationsAsync(stop)).Any()) return new Upgraded.AlreadyPresent();
        var file = Path.Combine(place.Backups, $"before-upgrade-{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.backup");
        Directory.CreateDirectory(place.Backups);
        var taken = await new TakeBackup(place, clock).Run(file, null, stop);
        if (taken is not BackupTaken.Taken && place.Server is null) return new Upgraded.NoBackup(taken is BackupTaken.CannotWrite cannot ? cannot.Why : taken.GetType().Name);
        await stores.PrepareKeys(stop);
        await stores.PrepareRecords(null, stop);
        return new Upgraded.Done(file);
    }

    private async Task<bool> HasStore(RapportDb records, CancellationToken stop) =>
        place.HasPractice && (await records.Database.GetAppliedMigrationsAsync(stop)).Any();

    private static async Task<string?> Unknown(DbContext db, CancellationToken stop) =>
        (await db.Database.GetAppliedMigrationsAsync(stop)).Except(db.Database.GetMigrations(), StringComparer.Ordinal).FirstOrDefault();
}
