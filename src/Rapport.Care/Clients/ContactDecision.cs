namespace Rapport.Care;

/// <summary>Whether something may be sent to a client now.</summary>
public abstract record ContactDecision
{
    private ContactDecision() { }

    /// <summary>It may be sent.</summary>
    /// <param name="Channel">By this channel and no other.</param>
    /// <param name="Address">To this address or number.</param>
    public sealed record Send(ContactChannel Channel, string Address) : ContactDecision;

    /// <summary>Not at this hour.</summary>
    /// <param name="Until">The local hour from which on it is safe, today or tomorrow.</param>
    public sealed record Wait(TimeOnly Until) : ContactDecision;

    /// <summary>The client wants no contact.</summary>
    public sealed record Never : ContactDecision;

    /// <summary>The client has not yet said what is safe.</summary>
    public sealed record NotConfirmed : ContactDecision;

    /// <summary>There is no address for the channel that is safe.</summary>
    public sealed record NoAddress : ContactDecision;
}
