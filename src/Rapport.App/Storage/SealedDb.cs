using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Rapport.App.Keys;
using Rapport.App.Storage.Sealed;

namespace Rapport.App.Storage;

/// <summary>
/// A store in which every text is sealed unless the model says why not. Entities hold plain text, columns hold ciphertext;
/// whoever writes a use case cannot forget it. How and why: docs/decisions/0060-sealed-by-convention.md.
/// </summary>
public abstract class SealedDb(DbContextOptions options, Keyring keys) : DbContext(options)
{
    /// <summary>What stands for the text of a client who was erased.</summary>
    public const string Erased = "[erased]";

    internal Keyring Keys => keys;

    /// <summary>Sets, tables, keys. What is text needs no word here.</summary>
    protected abstract void Map(ModelBuilder model);

    /// <summary>Reads an entity again from the store, sealed texts included; <c>Entry(x).Reload()</c> leaves those as they were.</summary>
    public async Task Reread(object entity, CancellationToken stop)
    {
        var entry = Entry(entity);
        await entry.ReloadAsync(stop);
        if (entry.State != EntityState.Detached) SealPlan.Of(entry.Metadata)?.Open(this, entry);
    }

    /// <summary>Lets go of what this context holds of an owner in memory, saved or not.</summary>
    protected void Forget(Guid owner)
    {
        foreach (var entry in ChangeTracker.Entries().ToList())
        {
            if (SealPlan.Of(entry.Metadata) is { } plan && SealPlan.IdOf(plan.OwnerOf(property => entry.CurrentValues[property])) == owner)
                entry.State = EntityState.Detached;
        }
    }

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Map(modelBuilder);
        SealedModel.Apply(modelBuilder.Model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        StoreConventions.Apply(configurationBuilder, Database.IsSqlite());
        configurationBuilder.Conventions.Add(_ => new NoPlainTextConvention());
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(SealOnSave.Instance, OpenOnRead.Instance, LedgerOnSave.Instance)
            .ReplaceService<IPropertyParameterBindingFactory, SealedConstructors>();
}
