using Microsoft.EntityFrameworkCore;
using Rapport.App.Messages;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Alone;

/// <summary>A client's own way to their page, for the therapist who opens it with them.</summary>
public sealed class ShowWay(RapportDb db, TimeProvider clock, Mail mail)
{
    /// <summary>Null where there is no such client.</summary>
    public async Task<WayFrame?> Run(Id<Client> client, CancellationToken stop)
    {
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == client, stop) is not { } found) return null;
        var practice = await db.Practices.AsNoTracking().FirstAsync(one => one.Id == found.Practice, stop);
        var way = await db.WayOf(client, stop);
        return new(found, practice, way)
        {
            HasMail = mail.IsOn,
            Contact = found.Decide(practice, clock.GetUtcNow()),
            Sittings = [.. (await db.OwnSittings.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop)).OrderByDescending(one => one.StartedAt)],
        };
    }
}
