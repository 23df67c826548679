using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Accounts;
using Rapport.App.Forms;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.Privacy;

namespace Rapport.App.Alone;

/// <summary>A link and the client's word begin a sitting, once. Without the word the link stays what it was.</summary>
public sealed class ComeIn(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    /// <param name="token">As it stands in the address.</param>
    /// <param name="word">As typed.</param>
    /// <param name="network">Where the request came from.</param>
    public async Task<CameIn> Run(string token, string word, string network, CancellationToken stop)
    {
        var (now, hash) = (clock.GetUtcNow(), FormToken.HashOf(token));
        if (await db.OwnLinks.SingleOrDefaultAsync(one => one.Token == hash, stop) is not { } link || !link.Holds(now) || db.Keys.IsErased(link.Client.Value)) return new CameIn.Nothing();
        var way = await db.OwnWays.SingleAsync(one => one.Id == link.Way, stop);
        if (!way.IsOpen) return new CameIn.Nothing();
        var practice = await db.Clients.Where(one => one.Id == link.Client).Select(one => one.Practice).SingleAsync(stop);
        var waits = await SignInWaits.Of(db, practice.Value, (new Contact.Own("word " + way.Id.Value), new Contact.Own("word from " + network)), stop);
        if (waits.Left(now) is { } left) return new CameIn.Wait(left);
        if (!OwnWord.Fits(hasher, way.WordHash, word))
        {
            await waits.Failed(now, stop);
            return new CameIn.Wrong();
        }
        waits.CameIn();
        link.Use(now);
        if (link.SentTo is { } address) way.Verify(address);
        var held = FormToken.New();
        db.Add(new OwnSitting(NewId.For<OwnSitting>(clock), link.Client, way.Id, held.Hash) { StartedAt = now, LastSeenAt = now });
        return await IsFirst(stop) ? new CameIn.In(held) : new CameIn.Nothing();
    }

    /// <summary>Of two who send the same link and word at the same moment, one comes in.</summary>
    private async Task<bool> IsFirst(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
