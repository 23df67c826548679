using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Repairs;

/// <summary>All repairs with a client, the newest first, and the sessions from which another could begin.</summary>
public sealed class ListRepairs(RapportDb db, TimeProvider clock)
{
    public async Task<RepairList?> Run(Id<Client> client, CancellationToken stop)
    {
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == client, stop) is not { } who) return null;
        var now = clock.GetUtcNow();
        var repairs = await db.Repairs.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop);
        var sessions = await db.Sessions.AsNoTracking().Where(one => one.Client == client && one.StartsAt <= now).ToListAsync(stop);
        return new(who, [.. repairs.OrderByDescending(one => one.BegunAt)], [.. sessions.OrderByDescending(one => one.StartsAt)]);
    }
}
