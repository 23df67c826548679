using Rapport.Care;

namespace Rapport.Web.SessionRoom;

/// <summary>A quiet cue instead of a clock: none, ten minutes or so left, over.</summary>
internal sealed record TimeCue(string? Mark, string? Words)
{
    private static readonly TimeSpan Last = TimeSpan.FromMinutes(10);

    public const string Closing = "closing";

    public static TimeCue Of(Session session, DateTimeOffset now) =>
        session.State is not (SessionState.Held or SessionState.Planned) || now < session.EndsAt - Last || now >= session.EndsAt + Last ? new(null, null)
        : now < session.EndsAt ? new(Closing, "session.last-minutes")
        : new(Closing, "session.time-over");

    /// <summary>Milliseconds until the cue comes, for the page's module; null where it is there or past.</summary>
    public static long? ComesIn(Session session, DateTimeOffset now) =>
        session.State is SessionState.Held or SessionState.Planned && session.EndsAt - Last - now is { Ticks: > 0, TotalHours: < 24 } until ? (long)until.TotalMilliseconds : null;
}
