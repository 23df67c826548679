using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Rapport.App.Storage.Walls;

/// <summary>Whoever works on the whole store is told at once where the server would show less of it: a backup of nothing must not look like one.</summary>
internal sealed class WholeStoreCheck : DbConnectionInterceptor
{
    public static WholeStoreCheck Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Asking(connection);
        Judge(command.ExecuteScalar());
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Asking(connection);
        Judge(await command.ExecuteScalarAsync(cancellationToken));
    }

    private static DbCommand Asking(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"SELECT current_setting('{WallSetting.Name}', true)";
        return command;
    }

    private static void Judge(object? said)
    {
        if (said is not WallSetting.Whole) throw new InvalidOperationException($"the server did not keep {WallSetting.Name}: a pooler between drops the options of a connection; connect to PostgreSQL itself");
    }
}
