using Rapport.App.Keys;
using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>Who may be the same person: the same name, address or number, brought to one form.</summary>
internal static class Likeness
{
    public static IReadOnlyList<Client> Among(IEnumerable<Client> known, NewClient wanted)
    {
        var sought = Marks(wanted.Name, wanted.Email, wanted.Phone).ToHashSet(StringComparer.Ordinal);
        return [.. known.Where(client => Marks(client.Name, client.Email, client.Phone).Any(sought.Contains)).OrderBy(client => client.Name, StringComparer.Ordinal)];
    }

    /// <summary>What two records of the same person share.</summary>
    public static IEnumerable<string> Marks(string name, string? email, string? phone) =>
    [
        "name\n" + string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant(),
        .. email is null ? [] : new[] { new Contact.Email(email).Canonical },
        .. phone is null ? [] : new[] { new Contact.Phone(phone).Canonical },
    ];
}
