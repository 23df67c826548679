namespace Rapport.App.Referrers;

/// <summary>A report on attendance as it is wanted.</summary>
/// <param name="First">The first day that it tells of.</param>
/// <param name="Last">The last day that it tells of.</param>
/// <param name="Language">Its language.</param>
/// <param name="Added">One sentence that the therapist adds; null for none.</param>
public sealed record ReportWanted(DateOnly First, DateOnly Last, string Language, string? Added);
