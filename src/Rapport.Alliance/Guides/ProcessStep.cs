using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>One step of how the work unfolds, for the client.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Text">In a few sentences.</param>
/// <param name="Basis">What it rests on, by the names of <see cref="Bases"/>.</param>
public sealed record ProcessStep(string Id, LocalText Title, LocalText Text, IReadOnlyList<string> Basis);
