using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Holds;

/// <summary>A hold on erasing a client's record begins, and ends; both stand in the ledger.</summary>
public sealed class KeepHold(RapportDb db, TimeProvider clock)
{
    /// <summary>False where there is no such client or request.</summary>
    public async Task<bool> Run(Id<Client> client, (string Why, Id<LegalRequest>? Request) wanted, Id<Person> by, CancellationToken stop)
    {
        if (!await db.Clients.AnyAsync(one => one.Id == client, stop) || db.Keys.IsErased(client.Value)) return false;
        if (wanted.Request is { } request && !await db.LegalRequests.AnyAsync(one => one.Id == request && one.Client == client, stop)) return false;
        db.Add(new HoldStep(NewId.For<HoldStep>(clock), client, by, clock.GetUtcNow()) { Why = wanted.Why, Request = wanted.Request });
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>False where no such hold holds.</summary>
    public async Task<bool> End((Id<Client> Client, Id<HoldStep> Hold) which, string why, Id<Person> by, CancellationToken stop)
    {
        var steps = await db.HoldSteps.AsNoTracking().Where(one => one.Client == which.Client).ToListAsync(stop);
        if (HoldStep.Holding(steps).FirstOrDefault(one => one.Id == which.Hold) is not { } hold) return false;
        db.Add(new HoldStep(NewId.For<HoldStep>(clock), which.Client, by, clock.GetUtcNow()) { Ends = hold.Id, Request = hold.Request, Why = why });
        await db.SaveChangesAsync(stop);
        return true;
    }
}
