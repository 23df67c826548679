using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>One line of the closing reflection that the client reads.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Text">The line.</param>
/// <param name="Basis">What it rests on, by the names of <see cref="Bases"/>.</param>
public sealed record ClosingLine(string Id, LocalText Text, IReadOnlyList<string> Basis);
