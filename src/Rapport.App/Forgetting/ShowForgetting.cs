using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Forgetting;

/// <summary>Who is to be forgotten, and what was asked before.</summary>
public sealed class ShowForgetting(RapportDb db)
{
    /// <summary>Null where there is no such client.</summary>
    public async Task<Forgettable?> Run(Id<Client> client, CancellationToken stop)
    {
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == client, stop) is not { } found) return null;
        var steps = await db.HoldSteps.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop);
        var names = await db.People.AsNoTracking().Where(one => one.Practice == found.Practice).ToDictionaryAsync(one => one.Id, one => one.DisplayName, stop);
        return new(found, await db.Episodes.AnyAsync(one => one.Client == client && one.EndedAt == null, stop), db.Keys.IsErased(client.Value))
        {
            Asked = [.. (await db.ErasuresAsked.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop)).OrderByDescending(one => one.At)],
            Holds = [.. HoldStep.Holding(steps).Select(one => (one, names[one.Person]))],
        };
    }
}
