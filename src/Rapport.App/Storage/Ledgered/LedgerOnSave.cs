using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Rapport.Privacy;

namespace Rapport.App.Storage;

/// <summary>
/// Whatever is <see cref="ILedgered"/> gets its entry at the end of the ledger by the same save: both stand or neither. While the end is read and
/// moved on, nobody else writes: SQLite locks as the transaction begins, a server is asked for a lock of the ledger's own.
/// </summary>
internal sealed class LedgerOnSave : SaveChangesInterceptor
{
    private const long LockOfLedger = 0x6C65_6467_6572;
    private readonly ConditionalWeakTable<DbContext, Writing> _writing = [];

    public static LedgerOnSave Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is RapportDb db && Facts(db).Count > 0) throw new InvalidOperationException("what stands in the ledger is saved with SaveChangesAsync");
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not RapportDb db || Facts(db) is not { Count: > 0 } facts) return result;
        var writing = new Writing(db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null);
        try
        {
            if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockOfLedger})", cancellationToken);
            await Append(db, facts, writing, cancellationToken);
            _writing.AddOrUpdate(db, writing);
        }
        catch
        {
            await writing.Undo(db);
            throw;
        }
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (Taken(eventData.Context) is { Own: { } own })
        {
            await using (own) await own.CommitAsync(cancellationToken);
        }
        return result;
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) => Undo(eventData.Context);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) => Undo(eventData.Context);

    private static List<LedgerFact> Facts(RapportDb db)
    {
        var looks = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false; // what is new is known without looking
        try
        {
            return [.. db.ChangeTracker.Entries<ILedgered>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.Fact).OrderBy(fact => fact.At).ThenBy(fact => fact.Row)];
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = looks;
        }
    }

    private static async Task Append(RapportDb db, List<LedgerFact> facts, Writing writing, CancellationToken stop)
    {
        var clients = facts.Select(fact => fact.Client).Distinct().ToList();
        var ends = await db.EndsOfLedgers(clients, stop);
        foreach (var fact in facts)
        {
            var practice = ends.PracticeOf[fact.Client];
            var entry = LedgerEntry.After(ends.Heads[practice], fact);
            db.Add(entry);
            writing.Added.Add(entry);
            ends.Heads[practice] = entry.Head;
        }
    }

    private Writing? Taken(DbContext? db)
    {
        if (db is null || !_writing.TryGetValue(db, out var writing)) return null;
        _writing.Remove(db);
        return writing;
    }

    private async Task Undo(DbContext? db)
    {
        if (Taken(db) is { } writing) await writing.Undo(db!);
    }

    /// <summary>A save that moves the ledger on: in a transaction of its own, or in one that stood already and is the caller's to end.</summary>
    private sealed record Writing(IDbContextTransaction? Own)
    {
        public List<LedgerEntry> Added { get; } = [];

        /// <summary>The caller may save again: then the end is read anew.</summary>
        public async Task Undo(DbContext db)
        {
            foreach (var entry in Added) db.Entry(entry).State = EntityState.Detached;
            if (Own is null) return;
            await using (Own) await Own.RollbackAsync(CancellationToken.None);
        }
    }
}
