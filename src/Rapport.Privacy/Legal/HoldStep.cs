using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>A hold on erasing a client's record began, or one ended. It is written once.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Client">Whose record.</param>
/// <param name="Person">Who wrote it down; for a beginning, who looks after the hold.</param>
/// <param name="At">When.</param>
public sealed record HoldStep(Id<HoldStep> Id, Id<Client> Client, Id<Person> Person, DateTimeOffset At) : ILedgered
{
    /// <summary>The beginning that this ends; null for a beginning.</summary>
    public Id<HoldStep>? Ends { get; init; }

    /// <summary>The legal request for which it holds; null where there is none. While the client is not told of that, they read that a hold exists and no more.</summary>
    public Id<LegalRequest>? Request { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Why { get; init; }

    /// <inheritdoc/>
    public LedgerFact Fact => new(LedgerKind.Hold, Id.Value, At) { Client = Client, Person = Person, About = Ends is { } ends ? $"ended/{ends.Value:N}" : "begun" };

    /// <summary>The holds that hold: those that began and did not end, the oldest first. While there is one, nobody is erased.</summary>
    /// <param name="steps">All that is known of one client.</param>
    public static IReadOnlyList<HoldStep> Holding(IReadOnlyCollection<HoldStep> steps) =>
        [.. steps.Where(one => one.Ends is null && !steps.Any(other => other.Ends == one.Id)).OrderBy(one => one.At)];
}
