using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Rapport.App.Storage;

/// <summary>
/// SQLite takes one writer at a time and lets the others ask again after a while. Within a program they stand in line instead: each goes as soon
/// as the one before is done, in the order they came. Other programs on the same file wait as before.
/// </summary>
internal sealed class WriteTurn : IDisposable
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Lines = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim? _line;

    private WriteTurn(SemaphoreSlim? line) => _line = line;

    /// <summary>No waiting on a server, nor within a transaction, which has its place already.</summary>
    public static async ValueTask<WriteTurn> Take(DbContext db, CancellationToken stop)
    {
        if (!db.Database.IsSqlite() || db.Database.CurrentTransaction is not null) return new(null);
        var line = Lines.GetOrAdd(db.Database.GetDbConnection().DataSource, _ => new SemaphoreSlim(1, 1));
        await line.WaitAsync(stop);
        return new(line);
    }

    public void Dispose() => _line?.Release();
}
