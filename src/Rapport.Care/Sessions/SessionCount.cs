namespace Rapport.Care;

/// <summary>Counts the sessions of an episode that took place, for the rules: a cancelled or missed one is no session without an answer.</summary>
public static class SessionCount
{
    /// <summary>The place of each held session among those held, from 1, in the order of their start. See docs/decisions/0070.</summary>
    /// <param name="sessions">Sessions of one episode, in any order.</param>
    /// <exception cref="ArgumentException">Sessions of two episodes.</exception>
    public static IReadOnlyDictionary<Id<Session>, int> OfHeld(IReadOnlyCollection<Session> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        if (sessions.Select(session => session.Episode).Distinct().Skip(1).Any()) throw new ArgumentException("sessions of one episode", nameof(sessions));
        return sessions.Where(session => session.State == SessionState.Held)
            .OrderBy(session => session.StartsAt).ThenBy(session => session.Number).ThenBy(session => session.Id.Value)
            .Select((session, index) => (session.Id, Place: index + 1))
            .ToDictionary(counted => counted.Id, counted => counted.Place);
    }
}
