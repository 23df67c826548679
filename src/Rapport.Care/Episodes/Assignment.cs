namespace Rapport.Care;

/// <summary>Who works in an episode, and for how long. Access follows it.</summary>
public sealed class Assignment
{
    internal Assignment(Id<Assignment> id, Id<Episode> episode, Id<Client> client, Id<Person> therapist) =>
        (Id, Episode, Client, Therapist) = (id, episode, client, therapist);

    /// <summary>Its identifier.</summary>
    public Id<Assignment> Id { get; }

    /// <summary>In which course of work.</summary>
    public Id<Episode> Episode { get; }

    /// <summary>With which client.</summary>
    public Id<Client> Client { get; }

    /// <summary>Who.</summary>
    public Id<Person> Therapist { get; }

    /// <summary>From when on.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Whether they stand in for somebody until a date.</summary>
    public required bool IsCover { get; init; }

    /// <summary>The first moment at which it is over; null for no end yet. A cover always has one.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>Whether it holds now: from its beginning on, and no more at its end.</summary>
    /// <param name="now">The present moment.</param>
    public bool Holds(DateTimeOffset now) => now >= From && (Until is null || now < Until);

    /// <summary>Ends it. An end can be brought forward, never put off: that is a new assignment.</summary>
    /// <param name="until">The first moment at which it is over.</param>
    public void End(DateTimeOffset until) => Until = Until is { } known && known <= until ? known : Guard.Utc(until);
}
