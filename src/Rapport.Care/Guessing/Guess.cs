namespace Rapport.Care;

/// <summary>
/// What the therapist thinks that the client will answer, kept before the answer opens; or that they would rather not guess.
/// It is theirs alone, and is never changed.
/// </summary>
/// <param name="Session">Which session.</param>
/// <param name="Client">With which client.</param>
/// <param name="Therapist">Who guesses.</param>
/// <param name="LockedAt">When it was kept.</param>
public sealed record Guess(Id<Session> Session, Id<Client> Client, Id<Person> Therapist, DateTimeOffset LockedAt)
{
    /// <summary>The instrument whose answers are guessed.</summary>
    public required string Instrument { get; init; }

    /// <summary>One guess for each item, null where one was left out; empty where the therapist would rather not guess.</summary>
    public required IReadOnlyList<decimal?> Answers { get; init; }

    /// <summary>Whether the therapist would rather not guess.</summary>
    public bool IsPassed => Answers.All(answer => answer is null);
}
