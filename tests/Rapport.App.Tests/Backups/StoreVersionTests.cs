using Microsoft.EntityFrameworkCore;
using Rapport.App.Backups;
using Rapport.App.Storage;

namespace Rapport.App.Tests.Backups;

/// <summary>Whether files stand at this version, asked without their models: it must say what the models say.</summary>
public sealed class StoreVersionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rapport-version-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Files_of_this_version_are_known_as_such_and_older_newer_and_missing_ones_are_not()
    {
        Assert.False(await StoreVersion.IsThis(_folder, Stop));
        var stores = Stores.In(_folder);
        await stores.PrepareRecords(null, Stop);
        Assert.False(await StoreVersion.IsThis(_folder, Stop));
        await stores.PrepareKeys(Stop);
        Assert.True(await StoreVersion.IsThis(_folder, Stop));
        foreach (var (there, back) in new[] { ("DELETE FROM __EFMigrationsHistory WHERE MigrationId = {0}", "INSERT INTO __EFMigrationsHistory VALUES ({0}, '10.0.0')"), ("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', {0})", "DELETE FROM __EFMigrationsHistory WHERE MigrationId = '29990101000000_Later' AND ProductVersion = {0}") })
        {
            foreach (var db in new DbContext[] { stores.OpenWhole(), stores.OpenKeys() })
            {
                await using var _ = db;
                var last = db.Database.GetMigrations().Last();
                await db.Database.ExecuteSqlRawAsync(there, [last], Stop);
                Assert.False(await StoreVersion.IsThis(_folder, Stop));
                await db.Database.ExecuteSqlRawAsync(back, [last], Stop);
                Assert.True(await StoreVersion.IsThis(_folder, Stop));
            }
        }
    }
}
