namespace Rapport.Statistics.MixedModels.Nested;

/// <summary>A random term as it is printed and the columns it reads.</summary>
internal sealed record RandomTermShape(string Group, string[] Labels, int[] Columns);
