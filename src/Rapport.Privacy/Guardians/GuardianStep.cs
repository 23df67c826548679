using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>Somebody asked that a guardian may be given something, approved it, refused it or ended it. It is written once.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Client">Whose guardian.</param>
/// <param name="Person">Who.</param>
/// <param name="At">When.</param>
public sealed record GuardianStep(Id<GuardianStep> Id, Id<Client> Client, Id<Person> Person, DateTimeOffset At) : ILedgered
{
    /// <summary>For which grant.</summary>
    public required Id<GuardianGrant> Grant { get; init; }

    /// <summary>What they did.</summary>
    public required GuardianStepKind Kind { get; init; }

    /// <summary>Why, in words; null where nobody was asked.</summary>
    public string? Why { get; init; }

    /// <inheritdoc/>
    public LedgerFact Fact => new(LedgerKind.Guardian, Id.Value, At) { Client = Client, Person = Person, About = $"{Kind}/{Grant.Value:N}" };
}
