namespace Rapport.App.PracticeSums;

/// <summary>Sums of the last four finished quarters.</summary>
/// <param name="First">The first day that counts, where the practice is.</param>
/// <param name="Last">The last one.</param>
/// <param name="Sums">Those with enough people in them; what is missing has not.</param>
public sealed record SumsSeen(DateOnly First, DateOnly Last, IReadOnlyList<PracticeSum> Sums);
