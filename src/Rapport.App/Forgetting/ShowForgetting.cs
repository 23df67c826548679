using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Forgetting;

/// <summary>Who is to be forgotten, and what was asked before.</summary>
public sealed class ShowForgetting(RapportDb db)
{
    /// <summary>Null where there is no such client.</summary>
    public async Task<Forgettable?> Run(Id<Client> client, CancellationToken stop)
    {
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == client, stop) is not { } found) return null;
        return new(found, await db.Episodes.AnyAsync(one => one.Client == client && one.EndedAt == null, stop), db.Keys.IsErased(client.Value))
        {
            Asked = [.. (await db.ErasuresAsked.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop)).OrderByDescending(one => one.At)],
        };
    }
}
