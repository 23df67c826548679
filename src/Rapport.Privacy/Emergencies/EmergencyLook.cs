using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>
/// A therapist who does not work with a client opened the record because somebody needed help and nobody in charge could be reached. It lasts a day,
/// changes nothing in the record, and is told to whoever is in charge and to the client. It is written once.
/// </summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Client">Whose record.</param>
/// <param name="Person">Who opened it.</param>
/// <param name="At">When.</param>
public sealed record EmergencyLook(Id<EmergencyLook> Id, Id<Client> Client, Id<Person> Person, DateTimeOffset At) : ILedgered
{
    /// <summary>For so long the record stays open to them: a day.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>Why, in their words; the client reads it.</summary>
    public required string Why { get; init; }

    /// <inheritdoc/>
    public LedgerFact Fact => new(LedgerKind.Emergency, Id.Value, At) { Client = Client, Person = Person, About = "opened" };

    /// <summary>The first moment at which it is over.</summary>
    public DateTimeOffset Until => At + Lasts;

    /// <summary>Whether it holds now: from its beginning on, and no more at its end.</summary>
    /// <param name="now">The present moment.</param>
    public bool Holds(DateTimeOffset now) => now >= At && now < Until;
}
