using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>Ways for a client to begin a hard subject, embedded from content/client-words.json. What was chosen leads the next agenda.</summary>
public static class ClientWords
{
    private static readonly Contents File = ContentFile.Read<Contents>(typeof(ClientWords).Assembly, "client-words.json");

    /// <summary>The headings, in the order of the file.</summary>
    public static IReadOnlyList<ClientWordGroup> Groups { get; } = [.. File.Groups.Select(group => new ClientWordGroup(group.Key, group.Value))];

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<ClientWord> All => File.Items;

    /// <summary>What the client reads after choosing.</summary>
    public static LocalText After => File.After;

    /// <summary>Those under one heading.</summary>
    /// <param name="group">The heading's name.</param>
    public static IReadOnlyList<ClientWord> Under(string group) => [.. All.Where(word => word.Group == group)];

    /// <summary>One of them; null for none.</summary>
    /// <param name="id">Its name.</param>
    public static ClientWord? Find(string id) => All.FirstOrDefault(word => word.Id == id);

    private sealed record Contents(Dictionary<string, LocalText> Groups, ClientWord[] Items, LocalText After);
}
