namespace Rapport.Instruments;

/// <summary>One word to tick.</summary>
/// <param name="Id">The stable name within its choice.</param>
/// <param name="Raises">What the tick starts ("boundary", "bring-up"); null for nothing but a talk.</param>
/// <param name="IsRisk">True when the tick is a risk answer.</param>
public sealed record ChoiceOption(string Id, string? Raises, bool IsRisk);
