using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Planning;

/// <summary>With whom something is planned.</summary>
public sealed class ShowForPlanning(RapportDb db)
{
    public Task<Client?> Run(Id<Client> client, CancellationToken stop) => db.Clients.AsNoTracking().SingleOrDefaultAsync(one => one.Id == client, stop);
}
