using Npgsql;
using Rapport.App.Keys;
using Rapport.App.Storage;

namespace Rapport.App.Tests.Storage;

/// <summary>Fresh stores for one test: two SQLite files, or two databases of the shared PostgreSQL.</summary>
internal sealed class Ground : IDisposable
{
    private readonly StorePlace _data, _keys;

    private Ground(StorePlace data, StorePlace keys, string folder) => (_data, _keys, Folder) = (data, keys, folder);

    /// <summary>Everything that this ground's databases write lies below.</summary>
    public string Folder { get; }
    public List<string> Log { get; } = [];
    public KeyStore Store => Stores.Keys(TimeProvider.System);
    public Stores Stores => new(_data, _keys);

    /// <summary>The same, with all that the database is told kept in <see cref="Log"/>.</summary>
    public Stores Watched => new(_data, _keys, options => options.LogTo(Log.Add));
    public MasterSecret Secret { get; } = new MasterSecret.Bytes(new byte[32]);
    public bool IsServer => _data is StorePlace.OnServer;

    public DataPlace Place => new(Folder) { Server = (_data, _keys) is (StorePlace.OnServer data, StorePlace.OnServer keys) ? (data.ConnectionString, keys.ConnectionString) : null };

    public static Ground On(string kind)
    {
        if (kind == "SQLite")
        {
            var folder = Directory.CreateTempSubdirectory("rapport-store-").FullName;
            return new Ground(new StorePlace.OnFile(Path.Combine(folder, "rapport.db")), new StorePlace.OnFile(Path.Combine(folder, "keys.db")), folder);
        }
        var server = PostgresServer.Shared;
        return new Ground(new StorePlace.OnServer(server.NewDatabase()), new StorePlace.OnServer(server.NewDatabase()), server.Folder);
    }

    public static TheoryData<string> Kinds => ["SQLite", "PostgreSQL"];

    /// <summary>A key store set up with a key file, and an empty clinic.</summary>
    public async Task<Keyring> SetUp()
    {
        await Stores.PrepareKeys(TestContext.Current.CancellationToken);
        var (keys, _) = await Store.Create(Secret, TestContext.Current.CancellationToken);
        await using var db = Open(keys);
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        await SqliteFile.SetWal(db, TestContext.Current.CancellationToken);
        return keys;
    }

    /// <summary>A key store set up with a key file, and the records of a practice, empty.</summary>
    public async Task<Keyring> SetUpRecords()
    {
        await Stores.PrepareKeys(TestContext.Current.CancellationToken);
        var (keys, _) = await Store.Create(Secret, TestContext.Current.CancellationToken);
        switch (_data)
        {
            case StorePlace.OnFile file:
                await RecordsTemplate.CopyTo(file.Path);
                break;
            case StorePlace.OnServer server:
                PostgresServer.Shared.Fill(server.ConnectionString, await RecordsTemplate.Database);
                break;
        }
        await Stores.PrepareRecords(keys, TestContext.Current.CancellationToken);
        return keys;
    }

    public async Task<Keyring> Unlocked() =>
        Assert.IsType<Unlocking.Unlocked>(await Store.Unlock(Secret, TestContext.Current.CancellationToken)).Keys;

    public ClinicDb Open(Keyring keys) => new(_data.Options(options => options.LogTo(Log.Add)), keys);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (!IsServer) Directory.Delete(Folder, recursive: true);
    }
}
