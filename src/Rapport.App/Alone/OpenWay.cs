using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Accounts;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Alone;

/// <summary>Opens a client's own way to their page, with the word that they typed. One that was open closes, and whatever is open by it.</summary>
public sealed class OpenWay(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    /// <summary>Null where there is no such client.</summary>
    public async Task<OwnWay?> Run(Id<Client> client, Id<Person> by, string word, CancellationToken stop)
    {
        if (!await db.Clients.AnyAsync(one => one.Id == client, stop)) return null;
        var now = clock.GetUtcNow();
        await db.CloseWays(client, by, now, stop);
        var way = new OwnWay(NewId.For<OwnWay>(clock), client, by, now) { WordHash = OwnWord.Hash(hasher, word) };
        db.Add(way);
        await db.SaveChangesAsync(stop);
        return way;
    }
}
