using Microsoft.EntityFrameworkCore;
using Rapport.App.Accounts;
using Rapport.App.Keys;
using Rapport.App.Storage;

namespace Rapport.App.Alone;

/// <summary>Somebody asks for a link to their own page. Read, written and said is the same for every address; a job sees afterwards whether one goes.</summary>
public sealed class WantLink(RapportDb db, TimeProvider clock)
{
    /// <summary>How long to wait first; null where it was written down.</summary>
    /// <param name="email">As typed.</param>
    /// <param name="network">Where the request came from.</param>
    public async Task<TimeSpan?> Run(string email, string network, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var practice = await db.Practices.AsNoTracking().Select(one => one.Id).SingleAsync(stop);
        var waits = await SignInWaits.Of(db, practice.Value, (new Contact.Own("link " + email), new Contact.Own("link from " + network)), stop);
        if (waits.Left(now) is { } left) return left;
        db.Add(new LinkWanted { Id = NewId.For<LinkWanted>(clock), Address = db.Keys.Lookup(practice.Value, new Contact.Email(email)), At = now });
        await waits.Failed(now, stop);
        return null;
    }
}
