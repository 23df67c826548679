using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>What somebody did, as the ledger keeps it: ids, a moment, names of our own. Never a word that a person typed.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Row">The id of the row that tells more.</param>
/// <param name="At">When.</param>
public sealed record LedgerFact(LedgerKind Kind, Guid Row, DateTimeOffset At)
{
    /// <summary>Whose record.</summary>
    public required Id<Client> Client { get; init; }

    /// <summary>Who did it.</summary>
    public required Id<Person> Person { get; init; }

    /// <summary>The rest of the row in names of our own, parts divided by a slash.</summary>
    public required string About { get; init; }
}
