using Microsoft.EntityFrameworkCore;

namespace Rapport.App.Storage;

/// <summary>What is done to a SQLite file as a whole; on PostgreSQL each of these does nothing.</summary>
internal static class SqliteFile
{
    /// <summary>Once, after migration.</summary>
    public static async Task SetWal(DbContext db, CancellationToken stop)
    {
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", stop);
    }

    /// <summary>Brings the file up to the last commit and empties the journal, which holds the pages as they were.</summary>
    public static void DropOldPages(DbContext db)
    {
        if (db.Database.IsSqlite()) db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE);");
    }
}
