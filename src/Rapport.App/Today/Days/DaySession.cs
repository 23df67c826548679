using Rapport.Care;

namespace Rapport.App.Today;

/// <summary>One session of the day with what is ready and what is open.</summary>
public sealed record DaySession(Session Session, Client Client)
{
    public bool IsCover { get; init; }

    public DateTimeOffset? CheckInAt { get; init; }

    public DateTimeOffset? CheckOutAt { get; init; }

    /// <summary>When this person last opened the brief.</summary>
    public DateTimeOffset? BriefReadAt { get; init; }

    public DateTimeOffset? NoteSignedAt { get; init; }

    public bool HasGuess { get; init; }

    /// <summary>Whether the client said that something must come first.</summary>
    public bool MustComeFirst { get; init; }

    /// <summary>How the client likes the room.</summary>
    public IReadOnlyList<RoomPreference> Room { get; init; } = [];

    public bool IsCancelled => Session.State is SessionState.CancelledByClient or SessionState.CancelledByPractice or SessionState.CancelledByTherapist;

    /// <summary>Whether it takes or took place as far as anybody knows.</summary>
    public bool IsOn => Session.State is SessionState.Planned or SessionState.Held;

    /// <summary>Held, and its note is not signed.</summary>
    public bool OwesNote => Session.State == SessionState.Held && NoteSignedAt is null;
}
