namespace Rapport.Alliance;

/// <summary>What a therapist did about a strain.</summary>
/// <param name="Step">Which of the ten steps.</param>
/// <param name="Card">The wording card that was used; null for none.</param>
/// <param name="Words">In their own words; null for none.</param>
public sealed record RepairDone(RepairStep Step, string? Card = null, string? Words = null);
