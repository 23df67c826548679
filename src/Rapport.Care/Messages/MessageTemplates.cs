namespace Rapport.Care;

/// <summary>Every message that the program may send to a client, embedded from content/messages.json.</summary>
public sealed class MessageTemplates
{
    private readonly Dictionary<string, MessageTemplate> _templates;

    private MessageTemplates(Contents contents)
    {
        _templates = contents.Items.ToDictionary(template => template.Id, StringComparer.Ordinal);
        (Rules, Forbidden) = (contents.Rules, new(contents.Forbidden));
    }

    /// <summary>What ships with the product.</summary>
    public static MessageTemplates Shipped { get; } = new(ContentFile.Read<Contents>(typeof(MessageTemplates).Assembly, "messages.json"));

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyCollection<MessageTemplate> All => _templates.Values;

    /// <summary>What holds for every message; for staff, in English.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>The words that may stand in no message.</summary>
    public ForbiddenWords Forbidden { get; }

    /// <summary>One template.</summary>
    /// <param name="id">Its name, such as reply-waiting.</param>
    /// <exception cref="ArgumentException">No template is called so.</exception>
    public MessageTemplate Get(string id) => _templates.GetValueOrDefault(id) ?? throw new ArgumentException($"no message is called {id}", nameof(id));

    private sealed record Contents(MessageTemplate[] Items, string[] Rules, Dictionary<string, string[]> Forbidden);
}
