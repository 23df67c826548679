using Microsoft.EntityFrameworkCore;
using Rapport.App.Forms;
using Rapport.App.Messages;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Alone;

/// <summary>A therapist makes a one-time link to a client's own page: on paper, for a screen that is handed over, or sent where the client allows it.</summary>
public sealed class MakeOwnLink(RapportDb db, TimeProvider clock, Mail mail)
{
    /// <summary>Null where no way in is open, or this kind of link cannot go.</summary>
    public async Task<(FormToken Token, OwnLink Link)?> Run(Id<Client> client, OwnLinkBy how, CancellationToken stop)
    {
        if (await db.WayOf(client, stop) is not { } way) return null;
        var found = await db.Clients.AsNoTracking().FirstAsync(one => one.Id == client, stop);
        var practice = await db.Practices.AsNoTracking().FirstAsync(one => one.Id == found.Practice, stop);
        if (how != OwnLinkBy.Screen && practice.PublicAddress is null) return null;
        if (how == OwnLinkBy.Email && !db.MayMail((found, practice), mail, clock)) return null;
        var made = how == OwnLinkBy.Email ? db.MailLink(way, (found, practice), clock) : db.AddLink(way, how, null, clock);
        await db.SaveChangesAsync(stop);
        return made;
    }
}
