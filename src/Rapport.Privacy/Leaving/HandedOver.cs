using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>A therapist left, and somebody decided what became of one piece of their work. It is written once, by the save that does it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Client">Whose work.</param>
/// <param name="Person">Who decided it.</param>
/// <param name="At">When.</param>
public sealed record HandedOver(Id<HandedOver> Id, Id<Client> Client, Id<Person> Person, DateTimeOffset At) : ILedgered
{
    /// <summary>Which course of work.</summary>
    public required Id<Episode> Episode { get; init; }

    /// <summary>Who left.</summary>
    public required Id<Person> From { get; init; }

    /// <summary>What became of it.</summary>
    public required WorkGoes How { get; init; }

    /// <summary>Who took over; null where nobody new did.</summary>
    public Id<Person>? To { get; init; }

    /// <inheritdoc/>
    public LedgerFact Fact => new(LedgerKind.HandedOver, Id.Value, At) { Client = Client, Person = Person, About = $"{How}/{From.Value:N}/{To?.Value:N}" };
}
