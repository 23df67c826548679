using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>Something of a client's record went to somebody: to whom, what, why, and who passed it on. It is written once, before anything goes, and stands in the ledger by the same save.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Client">Whose record.</param>
/// <param name="Person">Who passed it on.</param>
/// <param name="At">When.</param>
public sealed record Disclosure(Id<Disclosure> Id, Id<Client> Client, Id<Person> Person, DateTimeOffset At) : ILedgered
{
    /// <summary>To whom.</summary>
    public required DisclosedTo To { get; init; }

    /// <summary>Who that was by name; null for the client.</summary>
    public string? Name { get; init; }

    /// <summary>A plain name of what went, such as "copy" or "attendance"; never a word of its content.</summary>
    public required string What { get; init; }

    /// <summary>Why, in a person's words.</summary>
    public required string Why { get; init; }

    /// <summary>What went, word for word, where it is a text; null for files.</summary>
    public string? Words { get; init; }

    /// <summary>How it went and what shows that it arrived, in a person's words; null where nobody was asked.</summary>
    public string? How { get; init; }

    /// <summary>The day on which it went; null where it went as it was written down.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The legal request that it answers; while the client is not told of that, nothing that they read speaks of this.</summary>
    public Id<LegalRequest>? Request { get; init; }

    /// <inheritdoc/>
    public LedgerFact Fact => new(LedgerKind.Disclosure, Id.Value, At) { Client = Client, Person = Person, About = $"{To}/{What}" };
}
