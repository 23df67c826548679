namespace Rapport.Care;

/// <summary>The therapist's private thoughts about the work, kept apart from the record. Nobody else ever reads them.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">About the work with whom.</param>
/// <param name="author">Whose thoughts they are.</param>
public sealed class ReflectionNote(Id<ReflectionNote> id, Id<Client> client, Id<Person> author)
{
    /// <summary>Its identifier.</summary>
    public Id<ReflectionNote> Id { get; } = id;

    /// <summary>About the work with whom.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>Whose thoughts they are.</summary>
    public Id<Person> Author { get; } = author;

    /// <summary>The session that brought them up; null for none.</summary>
    public Id<Session>? Session { get; init; }

    /// <summary>The words.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When they were last written; null for never.</summary>
    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>Writes them down.</summary>
    /// <param name="words">The words; may be empty.</param>
    /// <param name="at">When.</param>
    public void Write(string words, DateTimeOffset at) => (Words, WrittenAt) = (words ?? throw new ArgumentNullException(nameof(words)), Guard.Utc(at));
}
