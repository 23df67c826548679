namespace Rapport.Statistics.Reliability;

/// <summary>From where to where a value may lie.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
public sealed record ConfidenceInterval(double Lower, double Upper);
