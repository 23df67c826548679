using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Forgetting;

/// <summary>A client is forgotten: at once where no law keeps the record, else the day is written down on which it goes.</summary>
public sealed class ForgetClient(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where there is no such client.</summary>
    /// <param name="client">Who asked.</param>
    /// <param name="wish">Until when a law keeps the record, and why.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="stop">Nobody waits any more.</param>
    public async Task<ClientForgotten?> Run(Id<Client> client, ForgetWish wish, Person by, CancellationToken stop)
    {
        if (!await db.Clients.AnyAsync(one => one.Id == client, stop)) return null;
        if (await db.Episodes.AnyAsync(one => one.Client == client && one.EndedAt == null, stop)) return new ClientForgotten.WorkGoesOn();
        if (db.Keys.IsErased(client.Value)) return new ClientForgotten.Gone();
        if (await db.HoldSteps.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop) is { Count: > 0 } steps && HoldStep.Holding(steps) is { Count: > 0 }) return new ClientForgotten.Held();
        var asked = new ErasureAsked(NewId.For<ErasureAsked>(clock), client, by.Id, clock.GetUtcNow()) { KeptUntil = wish.KeptUntil, Why = wish.Why, IsKeptLongEnough = wish.IsKeptLongEnough };
        db.Add(asked);
        await db.SaveChangesAsync(stop);
        if (!asked.IsDue(wish.Today)) return new ClientForgotten.KeptUntil(wish.KeptUntil!.Value);
        await db.ForgetFigures(client, stop);
        await db.EraseClient(client.Value, clock, stop);
        return new ClientForgotten.Gone();
    }
}
