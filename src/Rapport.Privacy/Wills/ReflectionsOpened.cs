using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>What an author wrote for themselves about a client was opened or destroyed by the two people they named. It is written once, for each client.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Client">About whom it was written.</param>
/// <param name="Person">Who did it, as the second of the two.</param>
/// <param name="At">When.</param>
public sealed record ReflectionsOpened(Id<ReflectionsOpened> Id, Id<Client> Client, Id<Person> Person, DateTimeOffset At) : ILedgered
{
    /// <summary>Who wrote it.</summary>
    public required Id<Person> Author { get; init; }

    /// <summary>The other of the two.</summary>
    public required Id<Person> With { get; init; }

    /// <summary>What was done.</summary>
    public required WillDone What { get; init; }

    /// <inheritdoc/>
    public LedgerFact Fact => new(LedgerKind.Will, Id.Value, At) { Client = Client, Person = Person, About = $"{What}/{Author.Value:N}/{With.Value:N}" };
}
