namespace Rapport.Alliance;

/// <summary>One step of the last ten minutes, for the therapist.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Order">From 1.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Text">What to do.</param>
public sealed record ClosingStep(string Id, int Order, string Title, string Text)
{
    /// <summary>Words to say; may hold {openingWords} and {didList}, may be empty.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What to leave.</summary>
    public required IReadOnlyList<string> Avoid { get; init; }

    /// <summary>What it rests on, by the names of <see cref="Bases"/>.</summary>
    public required IReadOnlyList<string> Basis { get; init; }
}
