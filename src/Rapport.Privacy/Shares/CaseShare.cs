using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>
/// A therapist shows one piece of work to one supervisor, for sessions of certain days and until a day. What is shown are figures: sessions by their
/// number, ratings, strains and repairs. Never a note, a guess, a word, a name or a way to reach somebody; see docs/decisions/0136.
/// </summary>
public sealed class CaseShare : ILedgered
{
    /// <summary>A share lasts at most so many days: a year.</summary>
    public const int LongestDays = 366;

    /// <param name="id">Its identifier.</param>
    /// <param name="client">Whose work.</param>
    /// <param name="person">The therapist who shows it.</param>
    /// <param name="at">When it began.</param>
    /// <exception cref="ArgumentException">A moment that is not UTC.</exception>
    public CaseShare(Id<CaseShare> id, Id<Client> client, Id<Person> person, DateTimeOffset at) =>
        (Id, Client, Person, At) = (id, client, person, at.Offset == TimeSpan.Zero ? at : throw new ArgumentException("UTC", nameof(at)));

    /// <summary>Its identifier.</summary>
    public Id<CaseShare> Id { get; }

    /// <summary>Whose work.</summary>
    public Id<Client> Client { get; }

    /// <summary>The therapist who shows it.</summary>
    public Id<Person> Person { get; }

    /// <summary>When it began.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Which course of work.</summary>
    public required Id<Episode> Episode { get; init; }

    /// <summary>To whom it is shown.</summary>
    public required Id<Person> Supervisor { get; init; }

    /// <summary>The first day whose sessions are shown.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day whose sessions are shown.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The first moment at which nothing is shown any more.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>What the therapist would like to look at, in their words.</summary>
    public required string Question { get; init; }

    /// <summary>When it was taken back before its end; null while it was not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <inheritdoc/>
    public LedgerFact Fact => new(LedgerKind.Share, Id.Value, At) { Client = Client, Person = Person, About = $"supervisor/{Supervisor.Value:N}" };

    /// <summary>Whether it holds now: from its beginning on, and no more at its end.</summary>
    /// <param name="now">The present moment.</param>
    public bool Holds(DateTimeOffset now) => now >= At && now < Until && !(EndedAt <= now);

    /// <summary>Whether something of this day is shown.</summary>
    /// <param name="day">The practice's day.</param>
    public bool Covers(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>Takes it back; the first time counts.</summary>
    /// <param name="at">When.</param>
    public void End(DateTimeOffset at) => EndedAt ??= at;
}
