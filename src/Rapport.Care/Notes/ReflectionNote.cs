namespace Rapport.Care;

/// <summary>The therapist's private thoughts about the work, kept apart from the record, under a key of their author's own. Nobody else ever reads them.</summary>
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

    /// <summary>Under which key of the author the words are; null where they are under none of the author's own yet.</summary>
    public Id<ReflectionKey>? Key { get; private set; }

    /// <summary>The client that the words are bound to; another one than <see cref="Client"/> where the session was filed under the wrong name.</summary>
    public Id<Client>? About { get; private set; }

    /// <summary>The words; under a key of the author their ciphertext, in Base64.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When they were last written; null for never.</summary>
    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>Writes them down under a key of the author's own.</summary>
    /// <param name="key">The key.</param>
    /// <param name="sealedWords">What came of sealing the words with it, bound to this note, its author and its client.</param>
    /// <param name="at">When they were written.</param>
    public void Keep(Id<ReflectionKey> key, string sealedWords, DateTimeOffset at) => (Key, About, Words, WrittenAt) = (key, Client, Guard.Words(sealedWords), Guard.Utc(at));
}
