using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Legal;

/// <summary>A legal request with what was released for it and whether a hold stands for it.</summary>
public sealed class ShowRequest(RapportDb db)
{
    /// <summary>Null where there is no such request.</summary>
    public async Task<RequestSeen?> Run((Id<Client> Client, Id<LegalRequest> Request) which, CancellationToken stop)
    {
        var row = await (from request in db.LegalRequests
                         join client in db.Clients on request.Client equals client.Id
                         join person in db.People on request.Person equals person.Id
                         where request.Id == which.Request && request.Client == which.Client
                         select new { request, client, person }).AsNoTracking().SingleOrDefaultAsync(stop);
        if (row is null) return null;
        var releases = await db.LegalReleases.AsNoTracking().Where(one => one.Request == which.Request).ToListAsync(stop);
        var holds = await db.HoldSteps.AsNoTracking().Where(one => one.Client == which.Client).ToListAsync(stop);
        return new(row.client, row.request, row.person)
        {
            Releases = [.. releases.OrderByDescending(one => one.At)],
            IsHeld = HoldStep.Holding(holds).Any(one => one.Request == which.Request),
        };
    }
}
