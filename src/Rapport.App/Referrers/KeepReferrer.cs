using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Referrers;

/// <summary>Who sent a client is written down, and that nothing goes to them any more.</summary>
public sealed class KeepReferrer(RapportDb db, TimeProvider clock)
{
    /// <summary>False where there is no such client.</summary>
    public async Task<bool> Run(Id<Client> client, ReferrerWanted wanted, Id<Person> by, CancellationToken stop)
    {
        if (!await db.Clients.AnyAsync(one => one.Id == client, stop)) return false;
        db.Add(new Referrer(NewId.For<Referrer>(clock), client, by, clock.GetUtcNow())
        {
            Kind = wanted.Kind, Name = wanted.Name, Organisation = wanted.Organisation, Reach = wanted.Reach, Gets = wanted.Gets, AgreedOn = wanted.AgreedOn,
        });
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>False where there is no such referrer.</summary>
    public async Task<bool> End((Id<Client> Client, Id<Referrer> Referrer) which, CancellationToken stop)
    {
        if (await db.Referrers.SingleOrDefaultAsync(one => one.Id == which.Referrer && one.Client == which.Client, stop) is not { } found) return false;
        found.End(clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return true;
    }
}
