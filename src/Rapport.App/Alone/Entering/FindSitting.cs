using Microsoft.EntityFrameworkCore;
using Rapport.App.Forms;
using Rapport.App.Storage;

namespace Rapport.App.Alone;

/// <summary>Asked at every request of a client's own page: does the sitting still hold, and whose is it?</summary>
public sealed class FindSitting(RapportDb db, TimeProvider clock)
{
    /// <summary>So fine the last page is noted, so that not every request writes.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(30);

    /// <summary>Null where it is over, or its way in is closed.</summary>
    public async Task<Seated?> Run(string held, CancellationToken stop)
    {
        var (now, hash) = (clock.GetUtcNow(), FormToken.HashOf(held));
        var found = await (from sitting in db.OwnSittings
                           join way in db.OwnWays on sitting.Way equals way.Id
                           join client in db.Clients on sitting.Client equals client.Id
                           join practice in db.Practices on client.Practice equals practice.Id
                           where sitting.Token == hash
                           select new { sitting, way, client, practice }).AsNoTracking().SingleOrDefaultAsync(stop);
        if (found is null || !found.sitting.Holds(now) || !found.way.IsOpen || db.Keys.IsErased(found.client.Id.Value)) return null;
        if (now - found.sitting.LastSeenAt > Grain)
            await db.OwnSittings.Where(row => row.Id == found.sitting.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSeenAt, now), stop);
        return new(found.client, found.practice, found.sitting, found.way.OpenedBy);
    }
}
