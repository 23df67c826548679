using Microsoft.EntityFrameworkCore;
using Rapport.App.Guardians;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Others;

/// <summary>Everybody outside the practice who has to do with a client's record.</summary>
public sealed class ShowOthers(RapportDb db)
{
    /// <summary>Null where there is no such client.</summary>
    public async Task<OthersSeen?> Run(Id<Client> client, DateOnly today, CancellationToken stop)
    {
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == client, stop) is not { } found) return null;
        return new(found)
        {
            Referrers = [.. (await db.Referrers.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop)).OrderByDescending(one => one.At)],
            Guardians = await db.Guardians(client, today, stop),
            Requests = [.. (await db.LegalRequests.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop)).OrderByDescending(one => one.ReceivedOn)],
            Holds = HoldStep.Holding(await db.HoldSteps.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop)),
            Passed = [.. (await db.Disclosures.AsNoTracking().Where(one => one.Client == client && one.To != DisclosedTo.Client).ToListAsync(stop)).OrderByDescending(one => one.At)],
            Names = await db.People.AsNoTracking().Where(one => one.Practice == found.Practice).ToDictionaryAsync(one => one.Id, one => one.DisplayName, stop),
        };
    }
}
