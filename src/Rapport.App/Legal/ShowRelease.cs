using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Legal;

/// <summary>A release with its items, and the one file made of them.</summary>
public sealed class ShowRelease(RapportDb db)
{
    /// <summary>Null where there is no such release.</summary>
    public async Task<ReleaseSeen?> Run((Id<Client> Client, Id<LegalRelease> Release) which, CancellationToken stop)
    {
        var row = await (from release in db.LegalReleases
                         join request in db.LegalRequests on release.Request equals request.Id
                         join client in db.Clients on release.Client equals client.Id
                         where release.Id == which.Release && release.Client == which.Client
                         select new { client, request, release }).AsNoTracking().SingleOrDefaultAsync(stop);
        if (row is null) return null;
        var items = await db.ReleaseItems.AsNoTracking().Where(one => one.Release == which.Release).OrderBy(one => one.Number).ToListAsync(stop);
        var passed = row.release.Disclosure is { } went ? await db.Disclosures.AsNoTracking().SingleAsync(one => one.Id == went, stop) : null;
        return new(row.client, row.request, row.release, items) { Passed = passed };
    }

    /// <summary>The one file, byte for byte as it was approved.</summary>
    /// <exception cref="InvalidOperationException">What lies in the store is not what was approved: nothing may go.</exception>
    public static byte[] File(ReleaseSeen seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var bytes = ChooseRelease.Bundle(seen.Items);
        return ChooseRelease.HashOf(bytes) == seen.Release.Sha256 ? bytes : throw new InvalidOperationException("the file is not what was approved");
    }
}
