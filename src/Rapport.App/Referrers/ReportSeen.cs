using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Referrers;

/// <summary>A report on attendance, beside what would be composed now.</summary>
/// <param name="Client">About whom.</param>
/// <param name="Referrer">For whom.</param>
/// <param name="Report">The report.</param>
/// <param name="Now">What attendance says now.</param>
public sealed record ReportSeen(Client Client, Referrer Referrer, AttendanceReport Report, string Now)
{
    /// <summary>That it went; null while it did not.</summary>
    public Disclosure? Sent { get; init; }

    /// <summary>Attendance changed since, and it did not go: it is to be composed anew and asked again.</summary>
    public bool IsPast => Sent is null && Now != Report.Words;

    /// <summary>Whether it may go: the client said yes to exactly this, nothing changed, and something may go to whom it is for.</summary>
    public bool MayGo => Sent is null && !IsPast && Report.IsAgreed == true && Referrer.MayGetReport;
}
