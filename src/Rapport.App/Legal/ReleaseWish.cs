namespace Rapport.App.Legal;

/// <summary>What the therapist in charge wants to release.</summary>
/// <param name="Summary">The summary, which always goes first.</param>
/// <param name="Keys">Which of the offered items.</param>
/// <param name="Read">The hash of what they read and approve; null where they only want to see it.</param>
public sealed record ReleaseWish(string Summary, IReadOnlyCollection<string> Keys, string? Read);
