using Rapport.Care;

namespace Rapport.Web.Keeping;

/// <summary>What was typed or ticked on the page, and what came of it.</summary>
public sealed record KeepingTyped
{
    public KeepingForm Form { get; init; } = new();

    public IReadOnlySet<Id<Client>> Chosen { get; init; } = new HashSet<Id<Client>>();

    public IReadOnlyDictionary<string, string> Problems { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How many records went just now.</summary>
    public int? Gone { get; init; }
}
