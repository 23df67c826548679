namespace Rapport.Alliance;

/// <summary>One thing to tick about one's own part in a session.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Side">Whether it strains or helps.</param>
/// <param name="Area">What it is about.</param>
/// <param name="Text">The words to tick.</param>
public sealed record ConductItem(string Id, ConductSide Side, ConductArea Area, string Text)
{
    /// <summary>What to try instead, or how to keep it.</summary>
    public required string InsteadTry { get; init; }

    /// <summary>What it rests on, by the names of <see cref="Bases"/>.</summary>
    public required IReadOnlyList<string> Basis { get; init; }
}
