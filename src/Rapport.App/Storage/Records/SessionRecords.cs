using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>Sessions, and what happened to their plan.</summary>
internal static class SessionRecords
{
    public static void MapSessions(this ModelBuilder model)
    {
        var session = model.Record<Session>("Sessions", row => row.Id).Of<Session, Client>(row => row.Client).Of<Session, Episode>(row => row.Episode);
        session.Property(row => row.TimeZone).IsPlain("a name of the IANA list");
        session.Ignore(row => row.Time);
        session.HasIndex(row => new { row.Client, row.StartsAt });
        session.HasIndex(row => row.StartsAt);
        session.HasIndex(row => new { row.Episode, row.Number }).IsUnique();

        model.Record<SessionChanged>("SessionChanges", row => new { row.Session, row.At, row.To })
            .Of<SessionChanged, Session>(row => row.Session).Of<SessionChanged, Client>(row => row.Client);
        model.Record<SessionMoved>("SessionMoves", row => new { row.Session, row.At })
            .Of<SessionMoved, Session>(row => row.Session).Of<SessionMoved, Client>(row => row.Client).Of<SessionMoved, Client>(row => row.To);
    }
}
