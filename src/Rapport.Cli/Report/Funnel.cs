using Rapport.Cli.Report.Pictures;
using Rapport.Statistics.Therapists;

namespace Rapport.Cli.Report;

/// <summary>Therapists by code beside what chance alone would give; never ranked.</summary>
/// <param name="Shown">Those with enough closed cases, in order of cases, then code.</param>
/// <param name="TooFew">Code and closed cases of those with fewer: nothing is compared.</param>
/// <param name="Share">Share of the variance of clients' results that lies between therapists, 0 to 1.</param>
/// <param name="IsOwn">The share was estimated from this file; otherwise it is a published mean.</param>
internal sealed record Funnel(IReadOnlyList<FunnelColumn> Shown, IReadOnlyList<(string Code, int Cases)> TooFew, double Share, bool IsOwn)
{
    /// <summary>Somebody has enough closed cases for an estimate.</summary>
    public bool HasEstimates => Shown.Any(column => column.Cases >= TherapistComparison.CasesForEstimate);
}
