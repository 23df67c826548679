using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Alone;

/// <summary>What several steps on the way to a client's own page ask of the store.</summary>
internal static class OwnWays
{
    extension(RapportDb db)
    {
        /// <summary>The way in that is open; null where there is none.</summary>
        public async Task<OwnWay?> WayOf(Id<Client> client, CancellationToken stop) =>
            await db.OwnWays.Where(one => one.Client == client && one.ClosedAt == null).OrderByDescending(one => one.OpenedAt).FirstOrDefaultAsync(stop);

        /// <summary>Closes what is open and ends every sitting. The caller saves.</summary>
        /// <param name="closedBy">Who of the practice; null for the client.</param>
        public async Task CloseWays(Id<Client> client, Id<Person>? closedBy, DateTimeOffset now, CancellationToken stop)
        {
            foreach (var way in await db.OwnWays.Where(one => one.Client == client && one.ClosedAt == null).ToListAsync(stop)) way.Close(now, closedBy);
            foreach (var sitting in await db.OwnSittings.Where(one => one.Client == client && one.EndedAt == null).ToListAsync(stop)) sitting.End(now);
        }
    }
}
