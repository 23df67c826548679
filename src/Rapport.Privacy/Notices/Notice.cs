using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>A therapist is told that somebody did something with the record of a client of theirs. It is written by the save that does it, and stands on Today until it is noted.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">Whose record.</param>
/// <param name="to">Who is told.</param>
/// <param name="kind">What happened.</param>
public sealed class Notice(Id<Notice> id, Id<Client> client, Id<Person> to, NoticeKind kind)
{
    /// <summary>Its identifier.</summary>
    public Id<Notice> Id { get; } = id;

    /// <summary>Whose record.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>Who is told.</summary>
    public Id<Person> To { get; } = to;

    /// <summary>What happened.</summary>
    public NoticeKind Kind { get; } = kind;

    /// <summary>Who did it.</summary>
    public required Id<Person> By { get; init; }

    /// <summary>Whom it is about, such as who was put in charge; the same as <see cref="By"/> where somebody did it for themselves.</summary>
    public required Id<Person> About { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the words of who did it; null where nobody was asked.</summary>
    public string? Why { get; init; }

    /// <summary>When it was noted; null while it was not.</summary>
    public DateTimeOffset? NotedAt { get; private set; }

    /// <summary>It was noted; the first time counts.</summary>
    /// <param name="at">When.</param>
    public void Note(DateTimeOffset at) => NotedAt ??= at;
}
