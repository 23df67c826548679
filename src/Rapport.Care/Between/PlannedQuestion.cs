namespace Rapport.Care;

/// <summary>A question for a next session, with other ways to ask the same.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">For whom.</param>
/// <param name="author">Who wants to ask it.</param>
/// <param name="wording">The question.</param>
public sealed class PlannedQuestion(Id<PlannedQuestion> id, Id<Client> client, Id<Person> author, string wording)
{
    /// <summary>Its identifier.</summary>
    public Id<PlannedQuestion> Id { get; } = id;

    /// <summary>For whom.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>Who wants to ask it.</summary>
    public Id<Person> Author { get; } = author;

    /// <summary>The question.</summary>
    public string Wording { get; private set; } = Guard.Words(wording);

    /// <summary>Other ways to ask the same.</summary>
    public IReadOnlyList<string> OtherWays { get; private set; } = [];

    /// <summary>The session in which it was asked; null while it was not.</summary>
    public Id<Session>? AskedIn { get; private set; }

    /// <summary>When it was let go unasked; null while it was not.</summary>
    public DateTimeOffset? LetGoAt { get; private set; }

    /// <summary>Whether it still waits for its moment.</summary>
    public bool IsOpen => AskedIn is null && LetGoAt is null;

    /// <summary>Words it anew, with other ways to ask the same.</summary>
    /// <param name="wording">The question.</param>
    /// <param name="otherWays">Other ways; empty ones are left out.</param>
    public void Word(string wording, IReadOnlyList<string> otherWays)
    {
        ArgumentNullException.ThrowIfNull(otherWays);
        (Wording, OtherWays) = (Guard.Words(wording), [.. otherWays.Where(way => !string.IsNullOrWhiteSpace(way)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>It was asked; the first time counts. A question let go before is asked after all.</summary>
    /// <param name="session">In which session.</param>
    public void MarkAsked(Id<Session> session) => (AskedIn, LetGoAt) = (AskedIn ?? session, null);

    /// <summary>Lets it go; one that was asked stays asked.</summary>
    /// <param name="at">When.</param>
    public void LetGo(DateTimeOffset at) => LetGoAt = AskedIn is null ? LetGoAt ?? Guard.Utc(at) : null;
}
