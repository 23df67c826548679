namespace Rapport.Care;

/// <summary>Whether a client wants to be asked how life is going, with an outcome instrument. The newest holds; without one they are asked.</summary>
/// <param name="Client">Who.</param>
/// <param name="Wants">Whether they want it.</param>
/// <param name="At">When they said so.</param>
public sealed record WantsOutcome(Id<Client> Client, bool Wants, DateTimeOffset At)
{
    /// <summary>Who wrote it down; null where the client chose on their own page.</summary>
    public Id<Person>? By { get; init; }
}
