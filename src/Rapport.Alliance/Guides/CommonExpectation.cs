using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>What clients often expect wrongly, with a gentle correction.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Field">The kind of work: therapy, massage or both.</param>
/// <param name="Misunderstanding">What is often expected.</param>
/// <param name="Correction">How it is.</param>
public sealed record CommonExpectation(string Id, string Field, LocalText Misunderstanding, LocalText Correction)
{
    /// <summary>What it rests on, by the names of <see cref="Bases"/>.</summary>
    public required IReadOnlyList<string> Basis { get; init; }
}
