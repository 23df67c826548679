using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Rapport.App.Storage;

/// <summary>Two people write the same thing at once: the second looks again at what stands and decides anew.</summary>
public static class Crossing
{
    /// <summary>In each round at least one of those who cross comes through.</summary>
    private const int Tries = 20;
    private const int Constraint = 19;

    extension(RapportDb db)
    {
        /// <summary>Reads, decides and writes; again from the start where somebody else wrote in between.</summary>
        public async Task<T> AgainWhenCrossed<T>(Func<Task<T>> work)
        {
            for (var time = 1; ; time++)
            {
                try
                {
                    return await work();
                }
                catch (DbUpdateException failed) when (time < Tries && IsCrossed(failed))
                {
                    db.ChangeTracker.Clear();
                }
            }
        }
    }

    /// <summary>Somebody else changed the row, or wrote the one that was to be new. Anything else, such as a full disk, is no crossing.</summary>
    private static bool IsCrossed(DbUpdateException failed) =>
        failed is DbUpdateConcurrencyException || failed.InnerException is SqliteException { SqliteErrorCode: Constraint } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
