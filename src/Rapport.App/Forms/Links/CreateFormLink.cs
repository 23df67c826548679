using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Forms;

/// <summary>Makes a one-time link to the forms of a session.</summary>
public sealed class CreateFormLink(RapportDb db, TimeProvider clock)
{
    /// <summary>A link for the client's own device, or for a screen of the practice that is handed over, which needs no address outside.</summary>
    public async Task<LinkMade> Run(FormWish wish, AnswerChannel channel, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await db.FindFormFrame(wish.Client, (wish.Session, wish.Purpose), now, stop) is not { } frame) return new LinkMade.NoSession();
        if (frame.Refuses(channel, wish.Purpose, now) is { } refused) return refused;
        var (token, link) = frame.NewLink(wish, clock);
        db.FormLinks.Add(link);
        await db.SaveChangesAsync(stop);
        return new LinkMade.Made(token, link);
    }
}
