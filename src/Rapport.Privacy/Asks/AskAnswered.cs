using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>The answer to what a client asked for. It is written once, and stands on their own page.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Client">Who asked.</param>
/// <param name="Person">Who answers.</param>
/// <param name="At">When.</param>
public sealed record AskAnswered(Id<AskAnswered> Id, Id<Client> Client, Id<Person> Person, DateTimeOffset At) : ILedgered
{
    /// <summary>What was asked.</summary>
    public required Id<ClientAsk> Ask { get; init; }

    /// <summary>What was done.</summary>
    public required AskOutcome Outcome { get; init; }

    /// <summary>What was done, or why not, in words to the client.</summary>
    public required string Words { get; init; }

    /// <summary>Whether the form that the ask is about is marked as not the client's. It stays on the record, with the mark.</summary>
    public bool IsNotTheirs { get; init; }

    /// <inheritdoc/>
    public LedgerFact Fact => new(LedgerKind.Ask, Id.Value, At) { Client = Client, Person = Person, About = $"answered/{Outcome}{(IsNotTheirs ? "/not theirs" : "")}" };
}
