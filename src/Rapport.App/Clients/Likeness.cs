using Rapport.App.Keys;
using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>Who may be the same person: the same name, address or number, brought to one form.</summary>
internal static class Likeness
{
    /// <summary>With fewer digits nobody is reached.</summary>
    private const int FewestDigits = 5;

    public static IReadOnlyList<Client> Among(IEnumerable<Client> known, NewClient wanted)
    {
        var sought = Marks(wanted.Name, wanted.Email, wanted.Phone).ToHashSet(StringComparer.Ordinal);
        return [.. known.Where(client => Marks(client.Name, client.Email, client.Phone).Any(sought.Contains)).OrderBy(client => client.Name, StringComparer.Ordinal)];
    }

    /// <summary>Who goes by exactly this name, or is reached by exactly this address or number.</summary>
    public static IReadOnlyList<Client> Called(IEnumerable<Client> known, string who)
    {
        var sought = Marks(who, who.Contains('@', StringComparison.Ordinal) ? who : null, who.Count(char.IsDigit) >= FewestDigits ? who : null).ToHashSet(StringComparer.Ordinal);
        return [.. known.Where(client => Marks(client.Name, client.Email, client.Phone).Any(sought.Contains))];
    }

    /// <summary>What two records of the same person share.</summary>
    public static IEnumerable<string> Marks(string name, string? email, string? phone) =>
    [
        "name\n" + string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant(),
        .. email is null ? [] : new[] { new Contact.Email(email).Canonical },
        .. phone is null ? [] : new[] { new Contact.Phone(phone).Canonical },
    ];
}
