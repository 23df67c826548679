using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.OwnCopies;

/// <summary>Gives a client all that is theirs. That it went is written down first, in the record and in the ledger.</summary>
public sealed class TakeCopy(RapportDb db, TimeProvider clock)
{
    public const string What = "copy";

    /// <summary>Null where there is no such client.</summary>
    /// <param name="client">Whose record.</param>
    /// <param name="by">Who hands it over.</param>
    /// <param name="why">Who asked for it and how they were known, in words.</param>
    /// <param name="stop">Nobody waits any more.</param>
    public async Task<OwnCopy?> Run(Id<Client> client, Person by, string why, CancellationToken stop)
    {
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == client, stop) is not { } found) return null;
        var now = clock.GetUtcNow();
        db.Add(new Disclosure(NewId.For<Disclosure>(clock), client, by.Id, now) { To = DisclosedTo.Client, What = What, Why = why });
        await db.SaveChangesAsync(stop);
        return await db.CopyOf(found, now, stop);
    }
}
