using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>
/// The open page of a session keeps its therapist signed in while the session's hour runs, though nobody touches it: they listen. Only the hour that
/// stands in the records counts, and never more than two. See docs/decisions/0121.
/// </summary>
public sealed class StayForSession(RapportDb db, TimeProvider clock)
{
    /// <summary>How long before and after the hour the page counts.</summary>
    public static readonly TimeSpan Around = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    /// <summary>Whether it counts now; null where the client has no such session.</summary>
    public async Task<bool?> Run((Id<Client> Client, Id<Session> Session) of, Id<OpenSignIn> signIn, CancellationToken stop)
    {
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == of.Session && one.Client == of.Client, stop) is not { } session) return null;
        var now = clock.GetUtcNow();
        if (!Counts(session, now)) return false;
        await db.OpenSignIns.Where(row => row.Id == signIn).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastPageAt, now).SetProperty(row => row.LastSeenAt, now), stop);
        return true;
    }

    /// <summary>Until when the page of a session can keep somebody signed in.</summary>
    public static DateTimeOffset Until(Session session) => session.StartsAt + (session.Length < Longest ? session.Length : Longest) + Around;

    private static bool Counts(Session session, DateTimeOffset now) =>
        session.State is SessionState.Planned or SessionState.Held && now >= session.StartsAt - Around && now < Until(session);
}
