using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Remembering;

/// <summary>Everything that was written down to remember about a client.</summary>
public sealed class SeeRemembered(RapportDb db)
{
    /// <summary>In the order of their days; null where there is no such client.</summary>
    public async Task<(Client Client, IReadOnlyList<ThingToRemember> Things)?> Run(Id<Client> id, CancellationToken stop)
    {
        var rows = await (from client in db.Clients
                          where client.Id == id
                          join thing in db.ThingsToRemember on client.Id equals thing.Client into things
                          from thing in things.DefaultIfEmpty()
                          select new { client, thing }).AsNoTracking().ToListAsync(stop);
        return rows.Count == 0 ? null : (rows[0].client, [.. rows.Select(row => row.thing).OfType<ThingToRemember>().OrderBy(thing => thing.On ?? DateOnly.MaxValue).ThenBy(thing => thing.Id.Value)]);
    }
}
