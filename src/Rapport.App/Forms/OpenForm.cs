using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Forms;

/// <summary>What a link shows. A guess costs the same look into the store as a link.</summary>
public sealed class OpenForm(RapportDb db, TimeProvider clock)
{
    public async Task<FormOpening> Run(string token, CancellationToken stop)
    {
        var practice = await db.Practices.AsNoTracking().FirstAsync(stop);
        if (await db.FindLink(FormToken.HashOf(token), stop) is not { } link) return new FormOpening.Nothing(practice);
        var now = clock.GetUtcNow();
        var standing = link.Standing(now);
        if (standing is LinkStanding.Expired or LinkStanding.Revoked) return new FormOpening.Nothing(practice);
        if (await db.FindFormFrame(link.Client, (link.Session, link.Purpose), now, stop) is not { } frame) return new FormOpening.Nothing(practice);
        if (standing == LinkStanding.Used || frame.InSince is not null) return new FormOpening.Received(practice, frame.Client.Language, frame.HasCover);
        if (standing == LinkStanding.NotYetOpen) return new FormOpening.NotYet(practice, frame.Client.Language);
        var shown = frame with { Instruments = await db.FindInstruments(link.Instruments, stop), AsksOfRepair = await db.AsksOfRepair(link, frame.Session, stop) };
        return shown.Instruments.Count == 0 ? new FormOpening.Nothing(practice) : new FormOpening.Open(practice, shown, link);
    }
}
