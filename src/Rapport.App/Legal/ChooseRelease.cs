using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Legal;

/// <summary>
/// The therapist in charge chooses what answers a legal request: sees every item word for word, then approves exactly that. What is approved is
/// frozen, with the hash of each item and of the one file made of them.
/// </summary>
public sealed class ChooseRelease(RapportDb db, TimeProvider clock)
{
    /// <summary>What is offered, with a summary to begin from; null where there is no such request.</summary>
    public async Task<ReleaseOffer?> Run((Id<Client> Client, Id<LegalRequest> Request) which, (TimeZoneInfo Zone, DateOnly Today) where, CancellationToken stop)
    {
        if (await Find(which, stop) is not { } found) return null;
        var sessions = await db.Sessions.AsNoTracking().Where(one => one.Client == which.Client).ToListAsync(stop);
        return new(found.Client, found.Request, await db.OffersOf(found.Client, where, stop), Offers.Summary(sessions, where.Zone, where.Today));
    }

    /// <summary>With the hash of what was read, and where that is still what would go, it is approved; else it is shown.</summary>
    public async Task<ReleaseChosen> Take((Id<Client> Client, Id<LegalRequest> Request) which, ReleaseWish wish, (Id<Person> By, TimeZoneInfo Zone, DateOnly Today) where, CancellationToken stop)
    {
        if (await Find(which, stop) is not { } found) return new ReleaseChosen.NotHere();
        if (found.Request.ClosedAt is not null) return new ReleaseChosen.Closed();
        var offers = await db.OffersOf(found.Client, (where.Zone, where.Today), stop);
        var release = NewId.For<LegalRelease>(clock);
        List<Offered> chosen = [new("summary", ReleaseKind.Summary, "Summary", wish.Summary.ReplaceLineEndings("\n")), .. offers.Where(one => wish.Keys.Contains(one.Key))];
        List<ReleaseItem> items = [.. chosen.Select((one, place) => new ReleaseItem(NewId.For<ReleaseItem>(clock), release, which.Client, place + 1) { Kind = one.Kind, Title = one.Title, Words = one.Words, Sha256 = HashOf(Encoding.UTF8.GetBytes(one.Words)) })];
        var hash = HashOf(Bundle(items));
        if (wish.Read != hash) return new ReleaseChosen.Previewed(items, hash);
        db.Add(new LegalRelease(release, which.Request, which.Client) { Person = where.By, At = clock.GetUtcNow(), Sha256 = hash });
        db.AddRange(items);
        await db.SaveChangesAsync(stop);
        return new ReleaseChosen.Approved(release);
    }

    /// <summary>The one file: the items that were approved, byte for byte, and nothing else.</summary>
    internal static byte[] Bundle(IEnumerable<ReleaseItem> items) => StoredZip.Of([.. items.OrderBy(one => one.Number).Select(one => (one.File, Encoding.UTF8.GetBytes(one.Words)))]);

    internal static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private async Task<(Client Client, LegalRequest Request)?> Find((Id<Client> Client, Id<LegalRequest> Request) which, CancellationToken stop)
    {
        var row = await (from request in db.LegalRequests
                         join client in db.Clients on request.Client equals client.Id
                         where request.Id == which.Request && request.Client == which.Client
                         select new { client, request }).AsNoTracking().SingleOrDefaultAsync(stop);
        return row is null ? null : (row.client, row.request);
    }
}
