using Rapport.Instruments;

namespace Rapport.Cli.Commands;

/// <summary>One scored row of the table.</summary>
internal sealed record ScoredRow(string Id, double Session, Scoring Scoring);
