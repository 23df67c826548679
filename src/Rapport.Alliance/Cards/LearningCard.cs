namespace Rapport.Alliance;

/// <summary>A short card for a therapist: why, what to do, one thing to try.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Title">In a few words.</param>
/// <param name="TiedTo">What it is offered with: the name of a signal or of a place in the program, some with a part after a slash.</param>
/// <param name="Why">Why it matters.</param>
public sealed record LearningCard(string Id, string Title, IReadOnlyList<string> TiedTo, string Why)
{
    /// <summary>What to do; never empty.</summary>
    public required IReadOnlyList<string> Do { get; init; }

    /// <summary>One thing to try this week.</summary>
    public required string TryThisWeek { get; init; }

    /// <summary>What it rests on, by the names of <see cref="Bases"/>.</summary>
    public required IReadOnlyList<string> Basis { get; init; }
}
