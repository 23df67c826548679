namespace Rapport.Alliance.Alarms;

/// <summary>A client's sessions together with the truth about them.</summary>
/// <param name="Sessions">Sessions in ascending order.</param>
/// <param name="Onset">The session in which the rupture begins; null where there is none.</param>
/// <param name="End">The last session of the rupture; null where there is none.</param>
public sealed record KnownCourse(IReadOnlyList<SessionScore> Sessions, int? Onset, int? End)
{
    /// <summary>Whether a session counts as ordinary: outside the rupture and the session after it.</summary>
    internal bool IsQuiet(int session) => Onset is not { } onset || session < onset || session > (End ?? onset) + 1;
}
