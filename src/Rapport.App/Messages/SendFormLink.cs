using Rapport.App.Forms;
using Rapport.App.Outbox;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Messages;

/// <summary>Makes a link and writes it down to be sent to the client by e-mail, in one transaction.</summary>
public sealed class SendFormLink(RapportDb db, TimeProvider clock, Mail mail)
{
    public async Task<LinkMade> Run(FormWish wish, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (!mail.IsOn || await db.FindFormFrame(wish.Client, (wish.Session, wish.Purpose), now, stop) is not { } frame) return new LinkMade.NoSession();
        if (frame.Refuses(AnswerChannel.Link, wish.Purpose, now) is { } refused) return refused;
        if (frame.Client.MayWrite(frame.Practice, now) is { } no) return new LinkMade.MayNotContact(no);
        var (token, link) = frame.NewLink(wish, clock);
        db.FormLinks.Add(link);
        db.Outbox.Add(new OutboxMessage
        {
            Id = NewId.For<OutboxMessage>(clock), Practice = frame.Practice.Id, Client = frame.Client.Id, Channel = ContactChannel.Email,
            Template = wish.Purpose == FormPurpose.CheckIn ? "check-in-link" : "check-out-link", Language = frame.Client.Language,
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["link"] = $"{frame.Practice.PublicAddress!.Value}/f/{token.Text}" },
            Address = frame.Client.Email!, DueAt = link.OpensAt > now ? link.OpensAt : now, NotAfter = link.ExpiresAt,
        });
        await db.SaveChangesAsync(stop);
        return new LinkMade.Queued(link);
    }
}
