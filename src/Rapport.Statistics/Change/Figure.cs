namespace Rapport.Statistics.Change;

/// <summary>A number that a verdict rests on, under the name that statisticians know it by: <c>s_diff</c>, <c>sd_pre</c>, <c>cutoff</c>.</summary>
/// <param name="Name">Its short name, as printed in results.</param>
/// <param name="Value">Its value.</param>
public sealed record Figure(string Name, double Value);
