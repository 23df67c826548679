using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.App.Story;
using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>Chooses what somebody is asked before sessions beside our own check-in. Scores of one instrument stay together.</summary>
public sealed class ChooseInstrument(RapportDb db, TimeProvider clock)
{
    /// <summary>False where this practice may not ask that instrument.</summary>
    /// <param name="instrument">The instrument's id; null for our own check-in alone.</param>
    public async Task<bool> Run(Client client, string? instrument, (DateOnly Today, Id<Person> By) mark, CancellationToken stop)
    {
        if (instrument is not null && !(Measures.IsOutcome(instrument) && await db.InstrumentWordings.AnyAsync(wording => wording.Practice == client.Practice && wording.Instrument == instrument && wording.KeyConfirmedAt != null, stop))) return false;
        var holding = (await db.ClientInstruments.Where(given => given.Client == client.Id && given.Until == null).ToListAsync(stop)).Where(given => given.Holds(mark.Today)).ToList();
        foreach (var given in holding.Where(given => given.Instrument != instrument)) given.End(mark.Today);
        if (instrument is not null && holding.TrueForAll(given => given.Instrument != instrument)) db.Add(new ClientInstrument(NewId.For<ClientInstrument>(clock), client.Id, instrument, mark.Today));
        if (instrument is not null) db.Add(new WantsOutcome(client.Id, true, clock.GetUtcNow()) { By = mark.By });
        await db.SaveChangesAsync(stop);
        return true;
    }
}
