using Rapport.App.Outbox;
using Rapport.Care;

namespace Rapport.App.Messages;

/// <summary>The words of a message in the outbox.</summary>
public static class Wordings
{
    extension(OutboxMessage message)
    {
        public WrittenMessage Write() => MessageTemplates.Shipped.Get(message.Template).Write(message.Channel, message.Language, message.Parameters);

        /// <summary>Whether nothing in it tells a reader over the shoulder what it is about. A link's token is chance and is left out.</summary>
        public bool IsClean()
        {
            var open = message.Parameters.ToDictionary(one => one.Key, one => one.Key == "link" && Uri.TryCreate(one.Value, UriKind.Absolute, out var link) ? link.Host : one.Value, StringComparer.Ordinal);
            var written = MessageTemplates.Shipped.Get(message.Template).Write(message.Channel, message.Language, open);
            return MessageTemplates.Shipped.Forbidden.FindInAny($"{written.Subject}\n{written.Body}").Count == 0;
        }
    }
}
