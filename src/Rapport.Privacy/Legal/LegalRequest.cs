using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>
/// Somebody asks for a client's record by law: a court, the police, an authority, a lawyer. What they ask, by which right and until when is written
/// down before anything is answered. Nothing goes because of it alone; see docs/decisions/0131.
/// </summary>
public sealed class LegalRequest
{
    /// <param name="id">Its identifier.</param>
    /// <param name="client">Whose record.</param>
    /// <param name="person">Who wrote it down.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">A moment that is not UTC.</exception>
    public LegalRequest(Id<LegalRequest> id, Id<Client> client, Id<Person> person, DateTimeOffset at) =>
        (Id, Client, Person, At) = (id, client, person, at.Offset == TimeSpan.Zero ? at : throw new ArgumentException("UTC", nameof(at)));

    /// <summary>Its identifier.</summary>
    public Id<LegalRequest> Id { get; }

    /// <summary>Whose record.</summary>
    public Id<Client> Client { get; }

    /// <summary>Who wrote it down.</summary>
    public Id<Person> Person { get; }

    /// <summary>When it was written down.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Who asks.</summary>
    public required string Asker { get; init; }

    /// <summary>By which authority: an order, a law, a consent that came with it.</summary>
    public required string Authority { get; init; }

    /// <summary>Their reference; null where there is none.</summary>
    public string? Reference { get; init; }

    /// <summary>What they ask for, in words.</summary>
    public required string Scope { get; init; }

    /// <summary>The day on which it came.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The last day for an answer; null where none was set.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>The day on which the client was told; null while they were not.</summary>
    public DateOnly? ToldOn { get; private set; }

    /// <summary>Why the client is not told; null where they were told, or are to be.</summary>
    public string? WhyNotTold { get; private set; }

    /// <summary>When it was over; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What came of it, in words; null while it is open.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Whether the client knows; until then nothing that they read speaks of it.</summary>
    public bool IsTold => ToldOn is not null;

    /// <summary>The client was told. It cannot be taken back: they know.</summary>
    /// <param name="on">On which day.</param>
    public void Tell(DateOnly on) => (ToldOn, WhyNotTold) = (ToldOn ?? on, null);

    /// <summary>The client is not told, for a reason. False where they know already.</summary>
    /// <param name="why">Why, in words.</param>
    /// <exception cref="ArgumentException">No reason.</exception>
    public bool DoNotTell(string why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        if (IsTold) return false;
        WhyNotTold = why;
        return true;
    }

    /// <summary>It is over. False where it was before.</summary>
    /// <param name="outcome">What came of it, in words.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">No words.</exception>
    public bool Close(string outcome, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(outcome);
        if (ClosedAt is not null) return false;
        (Outcome, ClosedAt) = (outcome, at);
        return true;
    }
}
