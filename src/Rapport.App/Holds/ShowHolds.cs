using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Holds;

/// <summary>The holds on a client's record, and the open requests that one can stand for.</summary>
public sealed class ShowHolds(RapportDb db)
{
    /// <summary>Null where there is no such client.</summary>
    public async Task<HoldsSeen?> Run(Id<Client> client, CancellationToken stop)
    {
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == client, stop) is not { } found) return null;
        var steps = await db.HoldSteps.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop);
        var requests = await db.LegalRequests.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop);
        var names = await db.People.AsNoTracking().Where(one => one.Practice == found.Practice).ToDictionaryAsync(one => one.Id, one => one.DisplayName, stop);
        return new(found, [.. steps.OrderByDescending(one => one.At)], [.. requests.OrderByDescending(one => one.ReceivedOn)], names);
    }
}
