using Rapport.App.Asks;
using Rapport.App.HardToSay;
using Rapport.App.Notices;

namespace Rapport.App.Today;

/// <summary>Somebody's day.</summary>
/// <param name="Asked">Which day of whom.</param>
/// <param name="Sessions">In their order.</param>
public sealed record DayOf(DayAsked Asked, IReadOnlyList<DaySession> Sessions)
{
    /// <summary>Sessions of other days whose note is not signed, the oldest first.</summary>
    public IReadOnlyList<DaySession> NotesDue { get; init; } = [];

    /// <summary>Risk answers first, then red, then amber; the newest first among equals.</summary>
    public IReadOnlyList<DayThought> Thoughts { get; init; } = [];

    /// <summary>Risk answers of people one does not care for, which need somebody today.</summary>
    public IReadOnlyList<Unread> Unread { get; init; } = [];

    public IReadOnlyList<NotSent> NotSent { get; init; } = [];

    public IReadOnlyList<Remembered> ToRemember { get; init; } = [];

    /// <summary>What was done with the records of one's clients and is not noted yet, the newest first.</summary>
    public IReadOnlyList<NoticeSeen> Notices { get; init; } = [];

    /// <summary>What clients asked for and is owed an answer, the earliest day first.</summary>
    public IReadOnlyList<AskSeen> Asks { get; init; } = [];

    /// <summary>Who finds something hard to say. Never a word of it.</summary>
    public IReadOnlyList<UnsaidSeen> Unsaid { get; init; } = [];

    /// <summary>Whether this person has looked at how they arrive on this day.</summary>
    public bool HasArrived { get; init; }

    /// <summary>What of the room's checklist is done.</summary>
    public IReadOnlyList<string> RoomDone { get; init; } = [];

    public DateTimeOffset? BackedUpAt { get; init; }

    /// <summary>Whether this person cares for anybody at all.</summary>
    public bool HasClients { get; init; }
}
