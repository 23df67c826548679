using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>R12: what a therapist's guess and the client's rating say to that therapist alone. It is no signal: nobody else ever reads it.</summary>
/// <param name="Session">Which session.</param>
/// <param name="Client">With which client.</param>
/// <param name="Therapist">Who guessed, and who alone may read it.</param>
/// <param name="At">When it was found.</param>
public sealed record MissedStrain(Id<Session> Session, Id<Client> Client, Id<Person> Therapist, DateTimeOffset At)
{
    /// <summary>What was seen, how sure that is, what it may mean, what could be done.</summary>
    public required SignalSentences Sentences { get; init; }

    /// <summary>The figures it rests on.</summary>
    public required IReadOnlyList<Figure> Inputs { get; init; }
}
