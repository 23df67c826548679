using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>A client asked to be forgotten, or their record was kept long enough: when, who wrote it down, and until when a law keeps it all the same. It is written once.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Client">Who asked.</param>
/// <param name="Person">Who wrote it down.</param>
/// <param name="At">When.</param>
public sealed record ErasureAsked(Id<ErasureAsked> Id, Id<Client> Client, Id<Person> Person, DateTimeOffset At) : ILedgered
{
    /// <summary>The last day on which a law keeps the record; null where nothing keeps it and it went at once.</summary>
    public DateOnly? KeptUntil { get; init; }

    /// <summary>How the client was known, and which law keeps the record, in a person's words.</summary>
    public required string Why { get; init; }

    /// <summary>Nobody asked: the record was kept as long as the practice keeps it.</summary>
    public bool IsKeptLongEnough { get; init; }

    /// <inheritdoc/>
    public LedgerFact Fact => new(LedgerKind.Forgetting, Id.Value, At) { Client = Client, Person = Person, About = KeptUntil is { } until ? $"kept/{until:yyyy-MM-dd}" : IsKeptLongEnough ? "kept long enough" : "at once" };

    /// <summary>Whether the record is to go on this day.</summary>
    /// <param name="today">The practice's day.</param>
    public bool IsDue(DateOnly today) => KeptUntil is not { } until || today > until;
}
