using Rapport.App.Forms;
using Rapport.App.Keys;
using Rapport.App.Messages;
using Rapport.App.Outbox;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Alone;

/// <summary>Making links to a client's own page. Whoever calls saves.</summary>
internal static class OwnLinks
{
    extension(RapportDb db)
    {
        /// <summary>Whether an e-mail may go to this client, now or in their safe hours.</summary>
        public bool MayMail((Client Client, Practice Practice) whose, Mail mail, TimeProvider clock) =>
            mail.IsOn && whose.Practice.PublicAddress is not null && !db.Keys.IsErased(whose.Client.Id.Value) && whose.Client.MayWrite(whose.Practice, clock.GetUtcNow()) is null;

        public (FormToken Token, OwnLink Link) AddLink(OwnWay way, OwnLinkBy how, byte[]? sentTo, TimeProvider clock)
        {
            var token = FormToken.New();
            var link = new OwnLink(NewId.For<OwnLink>(clock), way.Client, way.Id, token.Hash) { By = how, SentTo = sentTo, MadeAt = clock.GetUtcNow() };
            db.Add(link);
            return (token, link);
        }

        /// <summary>A link with the message that carries it, both in the next save.</summary>
        public (FormToken Token, OwnLink Link) MailLink(OwnWay way, (Client Client, Practice Practice) whose, TimeProvider clock)
        {
            var (client, practice) = whose;
            var (token, link) = db.AddLink(way, OwnLinkBy.Email, db.Keys.Lookup(practice.Id.Value, new Contact.Email(client.Email!)), clock);
            db.Outbox.Add(new OutboxMessage
            {
                Id = NewId.For<OutboxMessage>(clock), Practice = practice.Id, Client = client.Id, Channel = ContactChannel.Email, Template = "own-link", Language = client.Language,
                Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["link"] = $"{practice.PublicAddress!.Value}/own/{token.Text}" },
                Address = client.Email!, DueAt = link.MadeAt, NotAfter = link.ExpiresAt,
            });
            return (token, link);
        }
    }
}
