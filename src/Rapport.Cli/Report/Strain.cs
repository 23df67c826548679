namespace Rapport.Cli.Report;

/// <summary>A strain: where it began, when the rating was back. Whether it is mended, only the client can say.</summary>
internal sealed record Strain(double Onset, double? BackAt);
