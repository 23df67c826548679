using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Rapport.App.Keys;
using Rapport.App.Storage;

namespace Rapport.App.Backups;

/// <summary>Asks two files whether they stand at the version of this program, without making their models first: that takes a second at every start, and at most starts nothing waits.</summary>
internal static class StoreVersion
{
    public static async Task<bool> IsThis(string folder, CancellationToken stop) =>
        await IsThis<RapportDb>(Path.Combine(folder, "rapport.db"), stop) && await IsThis<KeyDb>(Path.Combine(folder, "keys.db"), stop);

    private static async Task<bool> IsThis<T>(string file, CancellationToken stop) where T : DbContext
    {
        if (!File.Exists(file)) return false;
        await using var store = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        await store.OpenAsync(stop);
        return (await Read(store, "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'", stop)).Count == 1
            && (await Read(store, "SELECT MigrationId FROM __EFMigrationsHistory", stop)).SetEquals(Known<T>());
    }

    private static IEnumerable<string> Known<T>() where T : DbContext =>
        from type in typeof(T).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(Migration)) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(T)
        select type.GetCustomAttribute<MigrationAttribute>()!.Id;

    private static async Task<HashSet<string>> Read(SqliteConnection store, string question, CancellationToken stop)
    {
        await using var command = store.CreateCommand();
        command.CommandText = question;
        await using var rows = await command.ExecuteReaderAsync(stop);
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(stop)) found.Add(rows.GetString(0));
        return found;
    }
}
