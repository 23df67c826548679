namespace Rapport.Alliance;

/// <summary>What a signal says to a therapist, in this order. No verdict on anybody, no colour, a question and next steps.</summary>
/// <param name="Id">The text's stable name in signals.json.</param>
/// <param name="Title">A heading of a few words.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="HowSure">How sure that is.</param>
public sealed record SignalSentences(string Id, string Title, string Seen, string HowSure)
{
    /// <summary>What it may mean, always a question.</summary>
    public required string MayMean { get; init; }

    /// <summary>What could be done now, the first thing first; never empty.</summary>
    public required IReadOnlyList<string> CouldDo { get; init; }
}
