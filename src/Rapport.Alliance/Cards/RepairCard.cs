namespace Rapport.Alliance;

/// <summary>A card with words for mending a strain. An offer of words, never a script.</summary>
/// <param name="Id">Its stable name; a repair's entry keeps it.</param>
/// <param name="Kind">The pile it lies in.</param>
/// <param name="Marker">What was noticed.</param>
/// <param name="Phase">1: validate and explore. 2: change how they work, or link to patterns; only in a later session.</param>
public sealed record RepairCard(string Id, RepairCardKind Kind, string Marker, int Phase)
{
    /// <summary>What was noticed, in a few words.</summary>
    public required string MarkerName { get; init; }

    /// <summary>What could be said; never empty.</summary>
    public required IReadOnlyList<string> Say { get; init; }

    /// <summary>What to listen for.</summary>
    public required IReadOnlyList<string> ListenFor { get; init; }

    /// <summary>What to leave.</summary>
    public required IReadOnlyList<string> Avoid { get; init; }

    /// <summary>When this card is not the right one; shown with it, not hidden.</summary>
    public required IReadOnlyList<string> NotWhen { get; init; }

    /// <summary>What it rests on, by the names of <see cref="Bases"/>.</summary>
    public required IReadOnlyList<string> Basis { get; init; }
}
