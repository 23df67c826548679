using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Storage;

namespace Rapport.App.Backups;

/// <summary>
/// Copies the records, then the keys, while the service runs: a client's key is made before their first row, so the second copy fits the first.
/// No key is needed; nothing is opened.
/// </summary>
public sealed class TakeBackup(DataPlace place, TimeProvider clock)
{
    /// <param name="file">The records go there.</param>
    /// <param name="keysFile">The wrapped keys go there, in place of those of the last backup; beside the records where null.</param>
    /// <param name="stop">Stops it; nothing is left behind.</param>
    public async Task<BackupTaken> Run(string file, string? keysFile, CancellationToken stop)
    {
        if (!place.HasPractice) return new BackupTaken.NoPractice();
        keysFile ??= file + ".keys";
        try
        {
            using var work = new WorkFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var stores = place.Stores();
            await using var records = stores.OpenWhole();
            await using var keys = stores.OpenKeys();
            var standing = (await records.Database.GetAppliedMigrationsAsync(stop)).LastOrDefault();
            if (standing is null) return new BackupTaken.NoPractice();
            if (standing != records.Database.GetMigrations().Last() && place.Server is not null) return new BackupTaken.OtherVersion(standing);
            return await Write((records, keys), (file, keysFile), work, stop);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SqliteException { SqliteErrorCode: 13 or 14 or 10 })
        {
            return new BackupTaken.CannotWrite(problem is SqliteException ? "no room, or no leave to write" : problem.Message);
        }
    }

    private async Task<BackupTaken> Write((RapportDb Records, KeyDb Keys) of, (string Records, string Keys) to, WorkFolder work, CancellationToken stop)
    {
        var records = await StoreSnapshot.Take(of.Records, work.At("records.db"), stop);
        var keys = await StoreSnapshot.Take(of.Keys, work.At("keys.db"), stop);
        var erased = ErasedList.Together(records.Erased, keys.Erased, await ErasedList.Read(place.ErasedList, stop));
        await ErasedList.Add(place.ErasedList, erased, stop);
        await BackupFile.Write(to.Records, records.Path, records.Header(BackupHeader.Records, clock.GetUtcNow(), erased), stop);
        await BackupFile.Write(to.Keys, keys.Path, keys.Header(BackupHeader.Keys, clock.GetUtcNow(), erased), stop);
        return new BackupTaken.Taken(to.Records, to.Keys, records.Tables.Values.Sum(table => table.Rows), new FileInfo(to.Records).Length + new FileInfo(to.Keys).Length);
    }
}
