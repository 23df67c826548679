using Rapport.App.Storage;

namespace Rapport.App.Tests.Storage;

/// <summary>
/// Empty records as the migrations make them, made once in a run and copied for each test that begins with some: to migrate a store from nothing
/// takes two seconds of a processor. What migrations do has tests of its own.
/// </summary>
internal static class RecordsTemplate
{
    private static readonly Lazy<Task<string>> OnFile = new(NewFile);
    private static readonly Lazy<Task<string>> OnServer = new(NewDatabase);

    /// <summary>Puts them where nothing lies yet.</summary>
    public static async Task CopyTo(string file)
    {
        if (!File.Exists(file)) File.Copy(await OnFile.Value, file);
    }

    /// <summary>The name of a database of the shared server that CREATE DATABASE can take as its template.</summary>
    public static Task<string> Database => OnServer.Value;

    private static async Task<string> NewFile()
    {
        var folder = Directory.CreateTempSubdirectory("rapport-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await Stores.In(folder).PrepareRecords(null, CancellationToken.None);
        // The last connection that closes empties the journal into the file.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var file = Path.Combine(folder, "rapport.db");
        return File.Exists(file + "-wal") ? throw new InvalidOperationException("the template is not whole without its journal") : file;
    }

    private static async Task<string> NewDatabase()
    {
        var (records, keys) = (PostgresServer.Shared.NewDatabase(), PostgresServer.Shared.NewDatabase());
        await new Stores(new StorePlace.OnServer(records), new StorePlace.OnServer(keys)).PrepareRecords(null, CancellationToken.None);
        Npgsql.NpgsqlConnection.ClearAllPools();
        return new Npgsql.NpgsqlConnectionStringBuilder(records).Database!;
    }
}
