using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>A session that was held and whose note is not signed yet.</summary>
public sealed record NoteDue(Session Session, SessionNote? Note)
{
    /// <summary>Whether more of the practice's hours have passed than it promised; never where it has not said its hours.</summary>
    public bool IsLate(Practice practice, TimeZoneInfo zone, DateTimeOffset now) =>
        practice.OpenIn(zone) is { } hours && practice.NoteOf(Session).IsLate(now, hours);

    /// <summary>The last moment at which it is in time; null where the practice has not said its hours.</summary>
    public DateTimeOffset? DueBy(Practice practice, TimeZoneInfo zone) => practice.OpenIn(zone)?.After(Session.EndsAt, practice.NoteWithin);
}
