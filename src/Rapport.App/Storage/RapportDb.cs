using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;

namespace Rapport.App.Storage;

/// <summary>The records of a practice.</summary>
public class RapportDb(DbContextOptions options, Keyring keys) : SealedDb(options, keys)
{
    /// <summary>The list of erased clients as the records keep it: the second of three copies.</summary>
    public DbSet<Erasure> Erasures => Set<Erasure>();

    /// <summary>Destroys a client's keys, then notes it here. What is left of them in the records is noise and goes with retention.</summary>
    public async Task EraseClient(Guid client, TimeProvider clock, CancellationToken stop)
    {
        Keys.Erase(client);
        if (!await Erasures.AnyAsync(erasure => erasure.Client == client, stop)) Add(new Erasure(client, clock.GetUtcNow()));
        await SaveChangesAsync(stop);
    }

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Erasure>(erasure =>
        {
            erasure.ToTable("Erasures");
            erasure.HasKey(row => row.Client);
        });
    }
}
