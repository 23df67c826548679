namespace Rapport.Care;

/// <summary>One course of work, from enquiry to ending. The relationship lives here.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">With whom.</param>
/// <param name="enquiredAt">When the client first asked.</param>
public sealed class Episode(Id<Episode> id, Id<Client> client, DateTimeOffset enquiredAt)
{
    /// <summary>Its identifier.</summary>
    public Id<Episode> Id { get; } = id;

    /// <summary>With whom.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>When the client first asked.</summary>
    public DateTimeOffset EnquiredAt { get; } = Guard.Utc(enquiredAt);

    /// <summary>When the work began; null while it has not.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>When it ended; null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How it ended; null while it goes on.</summary>
    public Ending? Ending { get; private set; }

    /// <summary>Who ended it; null while it goes on.</summary>
    public EndedBy? EndedBy { get; private set; }

    /// <summary>Where it stands.</summary>
    public EpisodeState State => EndedAt is not null ? EpisodeState.Ended : OpenedAt is not null ? EpisodeState.Open : EpisodeState.Enquired;

    /// <summary>Begins the work.</summary>
    /// <param name="at">When.</param>
    public EpisodeChange Open(DateTimeOffset at)
    {
        if (EndedAt is { } ended) return new EpisodeChange.HasEnded(ended);
        if (OpenedAt is { } since) return new EpisodeChange.AlreadySo(since);
        OpenedAt = Guard.Utc(at);
        return new EpisodeChange.Opened(OpenedAt.Value);
    }

    /// <summary>Ends the work. The first ending stands.</summary>
    /// <param name="how">How it ended.</param>
    /// <param name="by">Who ended it.</param>
    /// <param name="at">When.</param>
    public EpisodeChange End(Ending how, EndedBy by, DateTimeOffset at)
    {
        if (EndedAt is { } ended) return Ending == how && EndedBy == by ? new EpisodeChange.AlreadySo(ended) : new EpisodeChange.HasEnded(ended);
        (EndedAt, Ending, EndedBy) = (Guard.Utc(at), how, by);
        return new EpisodeChange.Ended(EndedAt.Value);
    }

    /// <summary>Agrees on a meeting.</summary>
    /// <param name="session">Identifier of the session.</param>
    /// <param name="number">Its number in this episode in the order of planning, from 1.</param>
    /// <param name="plan">When, how long and how.</param>
    public Session Plan(Id<Session> session, int number, SessionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var agreed = new Session(session, Id, Client, number);
        agreed.Settle(plan);
        return agreed;
    }

    /// <summary>Puts a therapist in charge of the work.</summary>
    /// <param name="assignment">Identifier of the assignment.</param>
    /// <param name="therapist">Who.</param>
    /// <param name="from">From when on.</param>
    public Assignment Assign(Id<Assignment> assignment, Id<Person> therapist, DateTimeOffset from) =>
        new(assignment, Id, Client, therapist) { From = Guard.Utc(from), IsCover = false };

    /// <summary>Lets somebody stand in until a date.</summary>
    /// <param name="assignment">Identifier of the assignment.</param>
    /// <param name="therapist">Who.</param>
    /// <param name="from">From when on.</param>
    /// <param name="until">The first moment at which it is over.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cover that ends before it begins.</exception>
    public Assignment Cover(Id<Assignment> assignment, Id<Person> therapist, DateTimeOffset from, DateTimeOffset until)
    {
        var cover = new Assignment(assignment, Id, Client, therapist) { From = Guard.Utc(from), IsCover = true };
        cover.End(Guard.After(until, from));
        return cover;
    }
}
