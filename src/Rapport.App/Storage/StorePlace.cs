using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Rapport.App.Storage.Walls;

namespace Rapport.App.Storage;

/// <summary>Where a store lies.</summary>
public abstract record StorePlace
{
    private StorePlace() { }

    /// <summary>A SQLite file on this machine.</summary>
    public sealed record OnFile(string Path) : StorePlace;

    /// <summary>A PostgreSQL database. Prints nothing of the connection string.</summary>
    public sealed record OnServer(string ConnectionString) : StorePlace;

    public sealed override string ToString() => this is OnFile file ? file.Path : "a PostgreSQL database";

    internal bool IsServer => this is OnServer;

    /// <summary>The same, every connection working for what the setting of the wall says; files hold one practice and know no such thing.</summary>
    internal StorePlace For(string value) => this is OnServer server ? new OnServer(WallSetting.In(server.ConnectionString, value)) : this;

    /// <summary>Options with all that a store of ours needs.</summary>
    internal DbContextOptions Options(Action<DbContextOptionsBuilder>? more = null)
    {
        var options = new DbContextOptionsBuilder();
        switch (this)
        {
            case OnFile file:
                options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = file.Path }.ToString())
                    .AddInterceptors(SqliteConnectionRules.Instance)
                    .ReplaceService<IValueConverterSelector, IdConverterSelector.OnSqlite>();
                break;
            case OnServer server:
                options.UseNpgsql(ServerString.WithTls(server.ConnectionString))
                    .ReplaceService<IValueConverterSelector, IdConverterSelector.OnPostgres>();
                break;
        }
        more?.Invoke(options);
        return options.Options;
    }
}
