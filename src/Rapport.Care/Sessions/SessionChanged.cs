namespace Rapport.Care;

/// <summary>A step in the life of a session, as a fact.</summary>
/// <param name="Session">Which session.</param>
/// <param name="Client">With which client.</param>
/// <param name="From">What it was.</param>
/// <param name="To">What it became; the same where only its time changed.</param>
public sealed record SessionChanged(Id<Session> Session, Id<Client> Client, SessionState From, SessionState To)
{
    /// <summary>Who wrote it down; null for the program, as when a form came in.</summary>
    public Id<Person>? By { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was to start before; null where its time did not change.</summary>
    public DateTimeOffset? StartedBefore { get; init; }
}
