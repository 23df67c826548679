using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>Somebody of the practice looked at a client's record: who, what, when, and by which right. It is written once.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Client">Whose record.</param>
/// <param name="Person">Who looked.</param>
/// <param name="At">When.</param>
public sealed record Access(Id<Access> Id, Id<Client> Client, Id<Person> Person, DateTimeOffset At) : ILedgered
{
    /// <summary>Which part of the record.</summary>
    public required RecordPart Part { get; init; }

    /// <summary>By which right.</summary>
    public required AccessReason Reason { get; init; }

    /// <summary>A plain name of what was looked at, such as "brief" or "note"; never a word of its content.</summary>
    public required string What { get; init; }

    /// <inheritdoc/>
    public LedgerFact Fact => new(LedgerKind.Look, Id.Value, At) { Client = Client, Person = Person, About = $"{Part}/{Reason}/{What}" };
}
