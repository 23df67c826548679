using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>One client of the practice, as its owner may see them.</summary>
public sealed record ManagedRow(Client Client, IReadOnlyList<string> Therapists)
{
    public bool IsOpen { get; init; }

    public DateTimeOffset? LastHeld { get; init; }

    public DateTimeOffset? Next { get; init; }
}
