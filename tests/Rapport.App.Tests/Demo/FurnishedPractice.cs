using Rapport.App.Demo;
using Rapport.App.Keys;
using Rapport.App.Storage;

namespace Rapport.App.Tests.Demo;

/// <summary>The demonstration, furnished once for all tests that only look or that copy it.</summary>
public sealed class FurnishedPractice : IAsyncLifetime
{
    public const string Shared = "the demonstration, furnished once";

    /// <summary>A Wednesday at noon in London.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 11, 12, 0, 0, TimeSpan.Zero);

    public string Folder { get; } = Directory.CreateTempSubdirectory("rapport-demo-").FullName;

    public MasterSecret Secret { get; } = new MasterSecret.Bytes(new byte[32]);

    public Keyring Keys { get; private set; } = null!;

    public DataPlace Place => new(Folder);

    public async ValueTask InitializeAsync()
    {
        await Place.Stores().PrepareKeys(CancellationToken.None);
        (Keys, _) = await Place.Stores().Keys(TimeProvider.System).Create(Secret, CancellationToken.None);
        await Place.Stores().PrepareRecords(Keys, CancellationToken.None);
        await using var db = Open();
        await new FurnishDemo(db, new FixedClock(Now)).Run(1, CancellationToken.None);
    }

    public RapportDb Open() => Place.Stores().OpenRecords(Keys);

    /// <summary>The same practice in a folder of its own, to be changed.</summary>
    public DataPlace Copy()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var folder = Directory.CreateTempSubdirectory("rapport-copy-").FullName;
        foreach (var file in Directory.EnumerateFiles(Folder, "*.db*")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return new(folder);
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
