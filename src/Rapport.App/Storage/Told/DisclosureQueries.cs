using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage;

/// <summary>What went to somebody, as several slices need it.</summary>
public static class DisclosureQueries
{
    extension(RapportDb db)
    {
        /// <summary>What went of a client's record and the client may know of, the first one first: nothing that answers a legal request of which they are not told.</summary>
        public async Task<IReadOnlyList<Disclosure>> DisclosuresKnownTo(Id<Client> client, CancellationToken stop) =>
            [.. (await db.Disclosures.AsNoTracking().Where(one => one.Client == client
                && (one.Request == null || db.LegalRequests.Any(request => request.Id == one.Request && request.ToldOn != null))).ToListAsync(stop)).OrderBy(one => one.At)];
    }
}
