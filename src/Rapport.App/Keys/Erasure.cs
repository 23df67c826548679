namespace Rapport.App.Keys;

/// <summary>A client whose keys were destroyed, and when. The list outlives every restore.</summary>
public sealed record Erasure(Guid Client, DateTimeOffset At);
