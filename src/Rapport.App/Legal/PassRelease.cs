using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Legal;

/// <summary>What was approved goes: that stands in the ledger first, then the one file can be taken. Later somebody says that it arrived.</summary>
public sealed class PassRelease(RapportDb db, TimeProvider clock)
{
    public const string What = "legal";

    /// <summary>False where there is no such release or it went before.</summary>
    public async Task<bool> Run((Id<Client> Client, Id<LegalRelease> Release) which, (string How, DateOnly On) told, Id<Person> by, CancellationToken stop)
    {
        if (await Find(which, stop) is not { } found) return false;
        var disclosure = new Disclosure(NewId.For<Disclosure>(clock), which.Client, by, clock.GetUtcNow())
        {
            To = DisclosedTo.Authority, Name = found.Request.Asker, What = What, Why = found.Request.Authority, How = told.How, On = told.On, Request = found.Request.Id,
            Words = string.Concat(found.Items.Select(one => $"{one.File}: {one.Title}\n")),
        };
        if (!found.Release.Pass(disclosure.Id)) return false;
        db.Add(disclosure);
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>It arrived. False where there is no such release, it did not go, or that was said before.</summary>
    public async Task<bool> Arrive((Id<Client> Client, Id<LegalRelease> Release) which, (string Words, DateOnly On) receipt, CancellationToken stop)
    {
        if (await Find(which, stop) is not { } found || !found.Release.Arrive(receipt.Words, receipt.On)) return false;
        await db.SaveChangesAsync(stop);
        return true;
    }

    private async Task<(LegalRequest Request, LegalRelease Release, List<ReleaseItem> Items)?> Find((Id<Client> Client, Id<LegalRelease> Release) which, CancellationToken stop)
    {
        if (await db.LegalReleases.SingleOrDefaultAsync(one => one.Id == which.Release && one.Client == which.Client, stop) is not { } release) return null;
        return (await db.LegalRequests.AsNoTracking().SingleAsync(one => one.Id == release.Request, stop), release,
            await db.ReleaseItems.AsNoTracking().Where(one => one.Release == which.Release).OrderBy(one => one.Number).ToListAsync(stop));
    }
}
