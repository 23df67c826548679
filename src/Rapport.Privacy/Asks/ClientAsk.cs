using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>A client asked for something on their own page, and an answer is owed by a day. It is written once; the answer stands beside it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Client">Who asked.</param>
/// <param name="Person">To whom it was put: whoever opened their way in with them, in whose place the one in charge answers.</param>
/// <param name="At">When.</param>
public sealed record ClientAsk(Id<ClientAsk> Id, Id<Client> Client, Id<Person> Person, DateTimeOffset At) : ILedgered
{
    /// <summary>Within so many days "this wasn't me" is answered; our own choice, no law names one.</summary>
    public const int DaysForNotMe = 7;

    /// <summary>The longest words.</summary>
    public const int LongestWords = 2_000;

    /// <summary>What is asked for.</summary>
    public required AskKind Kind { get; init; }

    /// <summary>What it is about.</summary>
    public required AskAbout About { get; init; }

    /// <summary>The id of what it is about; null where it is about the record.</summary>
    public Guid? Row { get; init; }

    /// <summary>In the client's words; null where none were needed.</summary>
    public string? Words { get; init; }

    /// <summary>The last day for the answer, where the practice is.</summary>
    public required DateOnly Due { get; init; }

    /// <inheritdoc/>
    public LedgerFact Fact => new(LedgerKind.Ask, Id.Value, At) { Client = Client, Person = Person, About = $"asked/{Kind}/{About}/{Due:yyyy-MM-dd}" };

    /// <summary>The last day for the answer: a month for what the law gives a month for, a week for "this wasn't me".</summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="today">The practice's day.</param>
    public static DateOnly DueFor(AskKind kind, DateOnly today) => kind switch
    {
        AskKind.NotMe => today.AddDays(DaysForNotMe),
        AskKind.Copy => today,
        _ => today.AddMonths(1),
    };
}
