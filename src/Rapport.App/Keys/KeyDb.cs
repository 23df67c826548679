using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;

namespace Rapport.App.Keys;

/// <summary>The key store: its own database, with its own short-lived backup. Holds no text and no unwrapped key.</summary>
public class KeyDb(DbContextOptions options) : DbContext(options)
{
    internal DbSet<DataKey> DataKeys => Set<DataKey>();
    internal DbSet<MasterLock> MasterLocks => Set<MasterLock>();
    internal DbSet<Erasure> Erasures => Set<Erasure>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StoreConventions.Apply(configurationBuilder, Database.IsSqlite());

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DataKey>(key =>
        {
            key.ToTable("DataKeys");
            key.HasKey(row => new { row.Owner, row.Purpose, row.Version });
        });
        modelBuilder.Entity<MasterLock>(door =>
        {
            door.ToTable("MasterLocks");
            door.HasKey(row => new { row.MasterVersion, row.Kind });
        });
        modelBuilder.Entity<Erasure>(erasure =>
        {
            erasure.ToTable("Erasures");
            erasure.HasKey(row => row.Client);
        });
    }
}
