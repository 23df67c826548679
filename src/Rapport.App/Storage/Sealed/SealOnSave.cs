using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Rapport.App.Keys;

namespace Rapport.App.Storage.Sealed;

/// <summary>Seals what was added or changed, just before it is written.</summary>
internal sealed class SealOnSave : SaveChangesInterceptor
{
    public static SealOnSave Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        SealAll(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        SealAll(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void SealAll(DbContext? context)
    {
        if (context is not SealedDb db) return;
        var looks = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false; // the save looks for changes next; here each object is asked what it holds now
        try
        {
            SealEntries(db);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = looks;
        }
    }

    private static void SealEntries(SealedDb db)
    {
        var entries = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Unchanged)
            .Select(entry => (Entry: entry, Plan: SealPlan.Of(entry.Metadata))).Where(entry => entry.Plan is not null).ToList();
        db.Keys.Add([.. entries.Where(entry => entry.Plan!.IsOwnerItself && entry.Entry.State == EntityState.Added)
            .Select(entry => SealPlan.IdOf(entry.Entry.CurrentValues[entry.Plan!.Owner]))]);
        foreach (var (entry, plan) in entries) SealEntry(db, entry, plan!);
    }

    private static void SealEntry(SealedDb db, EntityEntry entry, SealPlan plan)
    {
        var owner = plan.OwnerOf(property => entry.CurrentValues[property]);
        var before = entry.State == EntityState.Added ? owner : plan.OwnerOf(property => entry.OriginalValues[property]);
        var key = plan.Key.Select(part => entry.CurrentValues[part]).ToList();
        foreach (var text in plan.Texts)
        {
            var value = text.Read(entry.Entity);
            var held = (byte[]?)entry.CurrentValues[text.Column];
            if (Equals(owner, before) ? IsHeld(db.Keys, plan.Place(text, owner, key), (text, held, value)) : RefuseErased(db.Keys, before)) continue;
            entry.CurrentValues[text.Column] = value is null ? null : db.Keys.Seal(value, plan.Place(text, owner, key));
        }
    }

    /// <summary>Whether the column holds this value already; what an erased client's column holds stays.</summary>
    private static bool IsHeld(Keyring keys, SealedPlace place, (SealedText Text, byte[]? Held, string? Value) now)
    {
        if (now.Held is null) return now.Value is null;
        return string.Equals(now.Value, keys.Open(now.Held, place) ?? now.Text.ErasedText, StringComparison.Ordinal);
    }

    private static bool RefuseErased(Keyring keys, object? owner) => keys.IsErased(SealPlan.IdOf(owner))
        ? throw new InvalidOperationException("what belonged to an erased client cannot be moved to another")
        : false;
}
