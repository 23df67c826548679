using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Guardians;

/// <summary>A client's guardians as several slices need them.</summary>
internal static class GuardiansOf
{
    extension(RapportDb db)
    {
        /// <summary>Every guardian that was written down, the newest first, with what they may be given on a day.</summary>
        public async Task<IReadOnlyList<GuardianSeen>> Guardians(Id<Client> client, DateOnly day, CancellationToken stop)
        {
            if (db.Keys.IsErased(client.Value)) return [];
            var steps = await db.GuardianSteps.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop);
            var grants = await db.GuardianGrants.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop);
            return [.. grants.OrderByDescending(one => one.At).Select(one => new GuardianSeen(one, [.. steps.Where(step => step.Grant == one.Id).OrderBy(step => step.At)], GuardianPolicy.Decide(one, steps, day)))];
        }
    }
}
