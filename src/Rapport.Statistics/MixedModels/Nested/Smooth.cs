namespace Rapport.Statistics.MixedModels.Nested;

/// <summary>A function with its gradient.</summary>
internal delegate double Smooth(ReadOnlySpan<double> at, Span<double> gradient);
