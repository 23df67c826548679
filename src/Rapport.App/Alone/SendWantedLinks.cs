using Microsoft.EntityFrameworkCore;
using Rapport.App.Messages;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Alone;

/// <summary>Looks at who asked for a link, and writes a message where the address is that of a client whose way in is open and who may be written to there.</summary>
public sealed class SendWantedLinks(RapportDb db, TimeProvider clock, Mail mail)
{
    /// <summary>So many go to one client in a day, whoever asks.</summary>
    public const int MostInADay = 5;

    private const int AtOnce = 200;

    /// <summary>How many messages were written.</summary>
    public async Task<int> Run(CancellationToken stop)
    {
        var wanted = await db.LinksWanted.OrderBy(one => one.At).Take(AtOnce).ToListAsync(stop);
        var written = 0;
        foreach (var one in wanted)
        {
            if (await Write(one.Address, stop)) written++;
            db.Remove(one);
            await db.SaveChangesAsync(stop);
        }
        return written;
    }

    private async Task<bool> Write(byte[] address, CancellationToken stop)
    {
        var since = clock.GetUtcNow().AddHours(-24);
        if (await db.OwnWays.FirstOrDefaultAsync(one => one.Address == address && one.ClosedAt == null, stop) is not { } way) return false;
        if (await db.OwnLinks.CountAsync(one => one.Way == way.Id && one.By == OwnLinkBy.Email && one.MadeAt > since, stop) >= MostInADay) return false;
        var client = await db.Clients.AsNoTracking().FirstAsync(one => one.Id == way.Client, stop);
        var practice = await db.Practices.AsNoTracking().FirstAsync(one => one.Id == client.Practice, stop);
        if (!db.MayMail((client, practice), mail, clock) || !IsStill(client, practice, address)) return false;
        db.MailLink(way, (client, practice), clock);
        return true;
    }

    /// <summary>Another address has to be verified anew.</summary>
    private bool IsStill(Client client, Practice practice, byte[] address) =>
        client.Email is { } email && db.Keys.Lookup(practice.Id.Value, new Keys.Contact.Email(email)).AsSpan().SequenceEqual(address);
}
