using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Referrers;

/// <summary>Who sent a client, with the reports that were composed for them.</summary>
/// <param name="Client">Who was sent.</param>
/// <param name="Referrer">By whom.</param>
/// <param name="Reports">The reports, the newest first.</param>
public sealed record ReferrerSeen(Client Client, Referrer Referrer, IReadOnlyList<AttendanceReport> Reports)
{
    /// <summary>When the first session was; null where there was none.</summary>
    public DateTimeOffset? FirstSession { get; init; }
}
