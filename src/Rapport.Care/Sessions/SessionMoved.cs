namespace Rapport.Care;

/// <summary>A session was filed under the wrong client and is moved, with everything that belongs to it.</summary>
/// <param name="Session">Which session.</param>
/// <param name="Client">Where it was.</param>
/// <param name="To">Where it belongs.</param>
/// <param name="Why">Why, in a person's words.</param>
public sealed record SessionMoved(Id<Session> Session, Id<Client> Client, Id<Client> To, string Why)
{
    /// <summary>The episode it was in.</summary>
    public required Id<Episode> FromEpisode { get; init; }

    /// <summary>The episode it belongs to.</summary>
    public required Id<Episode> ToEpisode { get; init; }

    /// <summary>Who moved it.</summary>
    public required Id<Person> By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
