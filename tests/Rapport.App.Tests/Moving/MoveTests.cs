using Microsoft.EntityFrameworkCore;
using Rapport.App.Backups;
using Rapport.App.Keys;
using Rapport.App.Moving;
using Rapport.App.Storage;
using Rapport.App.Storage.Walls;
using Rapport.App.Tests.Demo;
using Rapport.App.Tests.Storage;

namespace Rapport.App.Tests.Moving;

/// <summary>From the files of one machine to a server, and back by a backup.</summary>
[Collection(FurnishedPractice.Shared)]
public sealed class MoveTests(FurnishedPractice practice)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demonstration_moves_to_PostgreSQL_and_comes_back_equal()
    {
        var server = new DataPlace(Directory.CreateTempSubdirectory("rapport-server-").FullName) { Server = (PostgresServer.Shared.NewDatabase(), PostgresServer.Shared.NewDatabase()) };
        var copy = practice.Copy();
        var done = Assert.IsType<Moved.Done>(await new MovePractice(copy, server).Run(Stop));
        Assert.All(done.Tables, table => Assert.True(table.IsSame, table.Name));
        Assert.True(done.Tables.Sum(table => table.Here.Rows) > 10_000);
        Assert.IsType<Moved.NotEmpty>(await new MovePractice(copy, server).Run(Stop));

        var keys = Assert.IsType<Unlocking.Unlocked>(await server.Stores().Keys(TimeProvider.System).Unlock(practice.Secret, Stop)).Keys;
        Assert.Equal(WallState.Stands, await server.Stores().PrepareRecords(keys, Stop));
        await using (var db = server.Stores().OpenRecords(keys)) Assert.Equal(90, (await db.Clients.AsNoTracking().ToListAsync(Stop)).Select(one => one.Name).Distinct(StringComparer.Ordinal).Count());

        var file = Path.Combine(server.Folder, "practice.backup");
        Assert.IsType<BackupTaken.Taken>(await new TakeBackup(server, TimeProvider.System).Run(file, null, Stop));
        var back = new DataPlace(Directory.CreateTempSubdirectory("rapport-back-").FullName);
        Assert.True(Assert.IsType<Restored.Done>(await new RestoreBackup(back, TimeProvider.System).Run(new(file) { Verify = true }, practice.Secret, Stop)).Proof!.IsWhole);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_changes_nothing()
    {
        var nowhere = new DataPlace(practice.Folder) { Server = ("Host=127.0.0.1;Port=1;Database=none;Timeout=2", "Host=127.0.0.1;Port=1;Database=keys;Timeout=2") };
        Assert.IsType<Moved.ServerSays>(await new MovePractice(practice.Copy(), nowhere).Run(Stop));
        Assert.IsType<Moved.NoPractice>(await new MovePractice(new(Directory.CreateTempSubdirectory("rapport-none-").FullName), nowhere).Run(Stop));
    }
}
