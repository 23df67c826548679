using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Storage.Records;

namespace Rapport.App.Storage;

/// <summary>The records of a practice. Which tables there are stands in RapportDb.Sets.cs, how they lie in Records/.</summary>
public partial class RapportDb(DbContextOptions options, Keyring keys) : SealedDb(options, keys)
{
    /// <summary>Destroys a client's keys, then notes it here. What is left of them in the records is noise and goes with retention.</summary>
    public async Task EraseClient(Guid client, TimeProvider clock, CancellationToken stop)
    {
        Keys.Erase(client);
        Forget(client);
        if (!await Erasures.AnyAsync(erasure => erasure.Client == client, stop)) Add(new Erasure(client, clock.GetUtcNow()));
        await SaveChangesAsync(stop);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var turn = await WriteTurn.Take(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void Map(ModelBuilder model)
    {
        model.Record<Erasure>("Erasures", row => row.Client);
        model.MapPractices();
        model.MapClients();
        model.MapEpisodes();
        model.MapSessions();
        model.MapForms();
        model.MapQuestionnaires();
        model.MapGuesses();
        model.MapNotes();
        model.MapBetween();
        model.MapSignals();
        model.MapRepairs();
        model.MapAgreements();
        model.MapAccess();
        model.MapOutside();
        model.MapLedger();
        model.MapAlone();
        model.MapAccounts();
        model.MapWork();
    }
}
