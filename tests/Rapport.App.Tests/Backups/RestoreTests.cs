using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Backups;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.App.Tests.Demo;
using Rapport.Care;

namespace Rapport.App.Tests.Backups;

/// <summary>A practice lost and brought back.</summary>
[Collection(FurnishedPractice.Shared)]
public sealed class RestoreTests(FurnishedPractice practice)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_practice_comes_back_whole_from_both_files_and_its_secret()
    {
        var file = await Backup(practice.Place);
        var empty = Empty();
        var done = Assert.IsType<Restored.Done>(await Restore(empty, new(file) { Verify = true }));
        Assert.True(done.Proof!.IsWhole && done.Proof.Texts > 5000, $"{done.Proof.Texts} texts");
        Assert.Null(done.Aside);
        await using var before = practice.Open();
        await using var after = await Open(empty);
        Assert.Equal(await before.Clients.AsNoTracking().OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(Stop), await after.Clients.AsNoTracking().OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(Stop));
        Assert.Equal((await before.Clients.AsNoTracking().ToListAsync(Stop)).Select(one => one.Name).Order(StringComparer.Ordinal), (await after.Clients.AsNoTracking().ToListAsync(Stop)).Select(one => one.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_drill_proves_the_backup_and_leaves_the_practice_alone()
    {
        var copy = practice.Copy();
        var file = await Backup(copy);
        var before = Bytes(copy);
        Assert.True(Assert.IsType<Restored.Proved>(await Restore(copy, new(file) { Verify = true })).Proof.IsWhole);
        Assert.Equal(before, Bytes(copy));
    }

    [Fact]
    public async Task A_practice_is_replaced_only_when_somebody_says_so_and_is_kept_aside()
    {
        var copy = practice.Copy();
        var file = await Backup(copy);
        Assert.IsType<Restored.PracticeThere>(await Restore(copy, new(file)));
        var done = Assert.IsType<Restored.Done>(await Restore(copy, new(file) { Replace = true }));
        Assert.True(File.Exists(Path.Combine(done.Aside!, "rapport.db")) && File.Exists(Path.Combine(done.Aside!, "keys.db")));
    }

    [Fact]
    public async Task While_a_program_serves_from_there_nothing_is_put_beneath_it()
    {
        var empty = Empty();
        using var serving = ServingLock.TryHold(empty.Folder);
        Assert.IsType<Restored.InUse>(await Restore(empty, new(await Backup(practice.Place))));
    }

    [Fact]
    public async Task Who_was_erased_after_the_backup_stays_erased()
    {
        var copy = practice.Copy();
        var file = await Backup(copy);
        Guid gone;
        await using (var db = await Open(copy))
        {
            gone = (await db.Scores.AsNoTracking().FirstAsync(Stop)).Client.Value;
            await db.EraseClient(gone, TimeProvider.System, Stop);
        }
        var done = Assert.IsType<Restored.Done>(await Restore(copy, new(file) { Replace = true, Verify = true }));
        Assert.True(done.Proof!.Erased > 0);
        await using var after = await Open(copy);
        Assert.Equal(SealedDb.Erased, (await after.Clients.AsNoTracking().ToListAsync(Stop)).Single(one => one.Id.Value == gone).Name);
        Assert.False(await after.Scores.AnyAsync(one => one.Client == new Id<Client>(gone), Stop));
        Assert.True(await after.Scores.AnyAsync(Stop));
    }

    [Fact]
    public async Task A_text_that_was_changed_is_named_and_nothing_is_put_in_place()
    {
        var copy = practice.Copy();
        Sql(copy, "UPDATE Homework SET Wording = randomblob(80) WHERE Id = (SELECT Id FROM Homework LIMIT 1)");
        var empty = Empty();
        var broken = Assert.IsType<Restored.NotWhole>(await Restore(empty, new(await Backup(copy)) { Verify = true })).Proof.Broken;
        Assert.Equal(1, Assert.Single(broken, place => place.Key == "Homework.Wording").Value);
        Assert.False(empty.HasPractice);
    }

    [Fact]
    public async Task Keys_that_do_not_fit_are_said_and_not_taken_for_an_erasure()
    {
        var copy = practice.Copy();
        Sql(copy, "DELETE FROM DataKeys WHERE Owner = (SELECT Owner FROM DataKeys WHERE Purpose = 1 ORDER BY rowid DESC LIMIT 1)", "keys.db");
        Assert.Single(Assert.IsType<Restored.NotWhole>(await Restore(Empty(), new(await Backup(copy)) { Verify = true })).Proof.WithoutKey);
    }

    [Fact]
    public async Task A_damaged_file_a_missing_one_and_a_wrong_secret_each_change_nothing()
    {
        var file = await Backup(practice.Place);
        var empty = Empty();
        Assert.IsType<Restored.DoesNotOpen>(await new RestoreBackup(empty, TimeProvider.System).Run(new(file), new MasterSecret.Bytes([.. Enumerable.Repeat((byte)7, 32)]), Stop));
        Assert.IsType<Restored.DoesNotOpen>(await new RestoreBackup(empty, TimeProvider.System).Run(new(file), new MasterSecret.Passphrase("a quiet well-kept room"), Stop));
        Assert.IsType<Restored.NotABackup>(await Restore(empty, new(file + ".keys") { Keys = file }));
        await File.WriteAllBytesAsync(file + ".short", (await File.ReadAllBytesAsync(file, Stop))[..^1000], Stop);
        Assert.IsType<Restored.Damaged>(await Restore(empty, new(file + ".short") { Keys = file + ".keys" }));
        await File.WriteAllTextAsync(file + ".other", "something else", Stop);
        Assert.IsType<Restored.NotABackup>(await Restore(empty, new(file + ".other") { Keys = file + ".keys" }));
        File.Delete(file + ".keys");
        Assert.IsType<Restored.NoKeysFile>(await Restore(empty, new(file)));
        Assert.False(empty.HasPractice);
        Assert.Empty(Directory.EnumerateDirectories(empty.Folder));
    }

    [Fact]
    public async Task A_backup_holds_no_name_and_no_word()
    {
        var file = await Backup(practice.Place);
        var bytes = (await File.ReadAllBytesAsync(file, Stop)).Concat(await File.ReadAllBytesAsync(file + ".keys", Stop)).ToArray();
        await using var db = practice.Open();
        foreach (var client in await db.Clients.AsNoTracking().ToListAsync(Stop)) Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(client.Name)));
    }

    private async Task<string> Backup(DataPlace of)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("rapport-backup-").FullName, "practice.backup");
        Assert.IsType<BackupTaken.Taken>(await new TakeBackup(of, TimeProvider.System).Run(file, null, Stop));
        return file;
    }

    private Task<Restored> Restore(DataPlace to, RestoreOrder order) => new RestoreBackup(to, TimeProvider.System).Run(order, practice.Secret, Stop);

    private async Task<RapportDb> Open(DataPlace place) =>
        place.Stores().OpenRecords(Assert.IsType<Unlocking.Unlocked>(await place.Stores().Keys(TimeProvider.System).Unlock(practice.Secret, Stop)).Keys);

    private static DataPlace Empty() => new(Directory.CreateTempSubdirectory("rapport-empty-").FullName);

    private static string Bytes(DataPlace place)
    {
        SqliteConnection.ClearAllPools();
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(place.Folder, "rapport.db"))));
    }

    private static void Sql(DataPlace place, string text, string file = "rapport.db")
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(place.Folder, file)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}
