namespace Rapport.Care;

/// <summary>Words of a client that the therapist keeps, to be met again beside what happened since: the client's own evidence.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">Whose words.</param>
/// <param name="words">The words, as they were said or written.</param>
/// <param name="saidOn">The day on which they were said.</param>
public sealed class SaidBefore(Id<SaidBefore> id, Id<Client> client, string words, DateOnly saidOn)
{
    /// <summary>Its identifier.</summary>
    public Id<SaidBefore> Id { get; } = id;

    /// <summary>Whose words.</summary>
    public Id<Client> Client { get; private set; } = client;

    /// <summary>The words, as they were said or written.</summary>
    public string Words { get; } = Guard.Words(words);

    /// <summary>The day on which they were said.</summary>
    public DateOnly SaidOn { get; } = saidOn;

    /// <summary>Where they stand or were heard.</summary>
    public required WordsFrom From { get; init; }

    /// <summary>The session that they belong to; null for none.</summary>
    public Id<Session>? Session { get; init; }

    /// <summary>Who kept them.</summary>
    public required Id<Person> KeptBy { get; init; }

    /// <summary>How often something was written down that happened since.</summary>
    public int Times { get; private set; }

    /// <summary>When they were let go; null while they are shown.</summary>
    public DateTimeOffset? LetGoAt { get; private set; }

    /// <summary>Writes down what happened since.</summary>
    /// <param name="words">What happened.</param>
    /// <param name="mark">Who writes it down, and when.</param>
    public HappenedSince Happened(string words, Mark mark) => new(Id, Client, ++Times) { Words = Guard.Words(words), By = mark.By, At = mark.At };

    /// <summary>Is no longer shown; nothing of it is lost.</summary>
    /// <param name="at">When.</param>
    public void LetGo(DateTimeOffset at) => LetGoAt ??= Guard.Utc(at);

    /// <summary>Goes with its session to the client whose session it was.</summary>
    /// <param name="moved">The move.</param>
    /// <exception cref="ArgumentException">The move of another session.</exception>
    public void Follow(SessionMoved moved)
    {
        ArgumentNullException.ThrowIfNull(moved);
        if (moved.Session != Session) throw new ArgumentException("the move of another session", nameof(moved));
        Client = moved.To;
    }
}
