using Rapport.Care;

namespace Rapport.App.Planning;

/// <summary>One session, or the same hour week after week.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Times">How many, at least 1.</param>
/// <param name="Weeks">How many weeks lie between two, at least 1.</param>
public sealed record NewSessions(SessionPlan First, int Times = 1, int Weeks = 1)
{
    /// <summary>The most that are planned at once: a year of weeks.</summary>
    public const int Most = 52;

    /// <summary>Every plan of the series, at the same hour of the clock.</summary>
    public IEnumerable<SessionPlan> All()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(First.Time.TimeZone);
        return Enumerable.Range(0, Times).Select(index => new SessionPlan(index == 0 ? First.Time : First.Time.Again(7 * Weeks * index, zone), First.Length, First.Form));
    }
}
