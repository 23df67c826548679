using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Referrers;

/// <summary>What came of composing a report on attendance.</summary>
public abstract record ReportComposed
{
    private ReportComposed() { }

    /// <summary>It is composed; the client reads it next.</summary>
    public sealed record Composed(Id<AttendanceReport> Report) : ReportComposed;

    /// <summary>Nobody said yet what became of sessions of these days.</summary>
    public sealed record StillOpen(IReadOnlyList<DateOnly> Days) : ReportComposed;

    /// <summary>There is no such referrer, or nothing is to go to them.</summary>
    public sealed record NotHere : ReportComposed;
}
