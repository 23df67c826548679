namespace Rapport.Instruments;

/// <summary>A published reliability of a score.</summary>
/// <param name="Score">The total or the id of a subscale.</param>
/// <param name="Kind">What was measured: alpha, omega, test-retest.</param>
/// <param name="Value">The coefficient, above 0 and below 1.</param>
/// <param name="Evidence">Where it comes from.</param>
public sealed record Reliability(string Score, string Kind, double Value, Evidence Evidence);
