namespace Rapport.Care;

/// <summary>What came of a step in the life of a session.</summary>
public abstract record SessionStep
{
    private SessionStep() { }

    /// <summary>It is written down.</summary>
    /// <param name="Fact">What to keep.</param>
    public sealed record Changed(SessionChanged Fact) : SessionStep;

    /// <summary>It belongs to another client now.</summary>
    /// <param name="Fact">What to keep.</param>
    public sealed record Moved(SessionMoved Fact) : SessionStep;

    /// <summary>It was so already; nothing changed.</summary>
    public sealed record AlreadySo : SessionStep;

    /// <summary>It has not begun, so nobody can say yet how it went.</summary>
    /// <param name="StartsAt">When it begins.</param>
    public sealed record TooEarly(DateTimeOffset StartsAt) : SessionStep;

    /// <summary>It is over; its time stays what it was.</summary>
    /// <param name="State">What became of it.</param>
    public sealed record Over(SessionState State) : SessionStep;
}
