using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.OwnCopies;

/// <summary>For whom a copy is to be made.</summary>
public sealed class ShowForCopy(RapportDb db)
{
    /// <summary>Null where there is no such client.</summary>
    public Task<Client?> Run(Id<Client> client, CancellationToken stop) => db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == client, stop);
}
