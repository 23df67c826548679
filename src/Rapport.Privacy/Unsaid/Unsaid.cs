using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>
/// There is something that a client finds hard to say. Either that alone, or words that nobody reads before a time that the client chose. The client can
/// take it back until somebody read it; the words are gone then.
/// </summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">Whose.</param>
/// <param name="at">When.</param>
public sealed class Unsaid(Id<Unsaid> id, Id<Client> client, DateTimeOffset at)
{
    /// <summary>The longest words.</summary>
    public const int LongestWords = 4_000;

    /// <summary>So long before the next session words that wait for it open: a day.</summary>
    public static readonly TimeSpan BeforeSession = TimeSpan.FromHours(24);

    /// <summary>Its identifier.</summary>
    public Id<Unsaid> Id { get; } = id;

    /// <summary>Whose.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>When it was marked or written.</summary>
    public DateTimeOffset At { get; } = at;

    /// <summary>When it may be read.</summary>
    public required UnsaidOpens Opens { get; init; }

    /// <summary>The first moment at which the words may be read; null where no day was chosen.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>The words; null where there are none, or they were taken back.</summary>
    public string? Words { get; private set; }

    /// <summary>The one who alone may read the words; null for whoever works with the client.</summary>
    public Id<Person>? For { get; init; }

    /// <summary>When the client took it back; null while they did not.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>When the words were read first; null while nobody did.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Who read them first.</summary>
    public Id<Person>? ReadBy { get; private set; }

    /// <summary>When it was talked about or laid aside, as the therapist noted; null while it was not.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Whether it still stands for the therapist to know.</summary>
    public bool Stands => TakenBackAt is null && SettledAt is null;

    /// <summary>Whether the client can still take it back.</summary>
    public bool CanBeTakenBack => TakenBackAt is null && ReadAt is null;

    /// <summary>Words that wait.</summary>
    /// <param name="words">The words.</param>
    /// <exception cref="InvalidOperationException">Marked without words, or it holds some already.</exception>
    public void Write(string words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        if (Opens == UnsaidOpens.Never || Words is not null) throw new InvalidOperationException("words are written once, and only where they open at some time");
        Words = words;
    }

    /// <summary>Whether the words may be read now.</summary>
    /// <param name="now">The present moment.</param>
    /// <param name="nextSession">When the first session after <see cref="At"/> that takes or took place starts; null for none.</param>
    public bool IsOpen(DateTimeOffset now, DateTimeOffset? nextSession) => Words is not null && TakenBackAt is null && Opens switch
    {
        UnsaidOpens.OnDay => now >= OpensAt,
        UnsaidOpens.BeforeNextSession => nextSession is { } starts && now >= starts - BeforeSession,
        UnsaidOpens.AtOnce => true,
        _ => false,
    };

    /// <summary>Somebody reads the words; the first time is kept.</summary>
    /// <param name="reader">Who.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="nextSession">When the first session after <see cref="At"/> starts; null for none.</param>
    /// <exception cref="InvalidOperationException">The words are not open.</exception>
    public void Read(Id<Person> reader, DateTimeOffset now, DateTimeOffset? nextSession)
    {
        if (!IsOpen(now, nextSession)) throw new InvalidOperationException("nobody reads it before its time");
        if (ReadAt is null) (ReadAt, ReadBy) = (now, reader);
    }

    /// <summary>The client takes it back, unread. The words are gone.</summary>
    /// <param name="now">The present moment.</param>
    /// <exception cref="InvalidOperationException">Somebody read it already.</exception>
    public void TakeBack(DateTimeOffset now)
    {
        if (ReadAt is not null) throw new InvalidOperationException("what was read cannot be taken back");
        (TakenBackAt, Words) = (TakenBackAt ?? now, null);
    }

    /// <summary>Whether a therapist may note it as settled: what has no words for them, or words that were read.</summary>
    public bool CanBeSettled => TakenBackAt is null && (Opens == UnsaidOpens.Never || For is not null || ReadAt is not null);

    /// <summary>The therapist notes that it was talked about, or laid aside by both.</summary>
    /// <param name="now">The present moment.</param>
    /// <exception cref="InvalidOperationException">There are words for them that were not read yet.</exception>
    public void Settle(DateTimeOffset now)
    {
        if (!CanBeSettled) throw new InvalidOperationException("words wait to be read");
        SettledAt ??= now;
    }
}
