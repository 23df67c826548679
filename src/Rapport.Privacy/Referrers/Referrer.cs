using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>Who sent a client, and what goes to them, as agreed with the client. There is no way for them to look at anything.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">Who was sent.</param>
/// <param name="person">Who wrote it down.</param>
/// <param name="at">When.</param>
public sealed class Referrer(Id<Referrer> id, Id<Client> client, Id<Person> person, DateTimeOffset at)
{
    /// <summary>Its identifier.</summary>
    public Id<Referrer> Id { get; } = id;

    /// <summary>Who was sent.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>Who wrote it down.</summary>
    public Id<Person> Person { get; } = person;

    /// <summary>When it was written down.</summary>
    public DateTimeOffset At { get; } = at;

    /// <summary>What kind of body it is.</summary>
    public required ReferrerKind Kind { get; init; }

    /// <summary>Who, by name.</summary>
    public required string Name { get; init; }

    /// <summary>For which organisation; null for none.</summary>
    public string? Organisation { get; init; }

    /// <summary>How they are reached; null where that is not known.</summary>
    public string? Reach { get; init; }

    /// <summary>What goes to them.</summary>
    public required ReferrerGets Gets { get; init; }

    /// <summary>The day on which the client agreed to it.</summary>
    public required DateOnly AgreedOn { get; init; }

    /// <summary>When nothing was to go to them any more; null while it holds.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether a report on attendance may be composed for them.</summary>
    public bool MayGetReport => EndedAt is null && Gets == ReferrerGets.Attendance;

    /// <summary>Name and organisation in one line.</summary>
    public string Called => Organisation is { } of ? $"{Name}, {of}" : Name;

    /// <summary>Nothing goes to them any more; the first time counts.</summary>
    /// <param name="moment">When.</param>
    public void End(DateTimeOffset moment) => EndedAt ??= moment;
}
