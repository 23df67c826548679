using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.App.Storage.Copying;

namespace Rapport.App.Backups;

/// <summary>Puts a restored pair where a practice is expected.</summary>
internal sealed class PutInPlace(DataPlace place, TimeProvider clock)
{
    private static readonly string[] Files = ["rapport.db", "keys.db"];

    /// <returns>Where the practice that was there is kept; null where there was none.</returns>
    public async Task<string?> Run(WorkFolder work, Stores restored, CancellationToken stop)
    {
        if (place.Server is not null)
        {
            await ToServer(restored, stop);
            return null;
        }
        foreach (var file in Files) await Settle(work.At(file), stop);
        SqliteConnection.ClearAllPools();
        var aside = place.HasPractice ? Path.Combine(place.Folder, "before-restore-" + clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)) : null;
        if (aside is not null) SetAside(aside);
        foreach (var file in Files) File.Move(work.At(file), Path.Combine(place.Folder, file));
        return aside;
    }

    /// <summary>Everything into the one file, no journal beside it.</summary>
    private static async Task Settle(string path, CancellationToken stop)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        await command.ExecuteNonQueryAsync(stop);
    }

    private void SetAside(string aside)
    {
        Directory.CreateDirectory(aside);
        foreach (var file in Directory.EnumerateFiles(place.Folder).Where(file => Files.Any(name => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal))).ToList())
            File.Move(file, Path.Combine(aside, Path.GetFileName(file)));
    }

    private async Task ToServer(Stores restored, CancellationToken stop)
    {
        var target = place.Stores();
        await target.PrepareKeys(stop);
        await target.PrepareRecords(null, stop);
        await Copy(restored.OpenKeys(), target.OpenKeys(), stop);
        await Copy(restored.OpenWhole(), target.OpenWhole(), stop);
    }

    private static async Task Copy(DbContext from, DbContext to, CancellationToken stop)
    {
        await using (from)
        await using (to)
        {
            await from.Database.OpenConnectionAsync(stop);
            await to.Database.OpenConnectionAsync(stop);
            await StoreCopy.Run(from, to, stop);
        }
    }
}
