using Rapport.Care;

namespace Rapport.App.Planning;

/// <summary>What came of planning.</summary>
public abstract record SessionsPlanned
{
    private SessionsPlanned() { }

    /// <summary>They are agreed.</summary>
    public sealed record Planned(IReadOnlyList<Id<Session>> Sessions) : SessionsPlanned;

    /// <summary>The two meet at one of these hours already; nothing was planned.</summary>
    public sealed record MeetAlready(DateTimeOffset StartsAt) : SessionsPlanned;

    /// <summary>The work has ended; a new course of work begins first.</summary>
    public sealed record HasEnded : SessionsPlanned;
}
