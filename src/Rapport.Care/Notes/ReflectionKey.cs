namespace Rapport.Care;

/// <summary>
/// The pair of keys under which one author's reflections lie. Writing needs the public half alone; the private half lies wrapped under a passphrase
/// that nobody but the author knows. Nothing of the practice opens it.
/// </summary>
/// <param name="id">Its identifier.</param>
/// <param name="practice">Where the author works.</param>
/// <param name="author">Whose it is.</param>
/// <param name="madeAt">When it was made.</param>
public sealed class ReflectionKey(Id<ReflectionKey> id, Id<Practice> practice, Id<Person> author, DateTimeOffset madeAt)
{
    /// <summary>Its identifier.</summary>
    public Id<ReflectionKey> Id { get; } = id;

    /// <summary>Where the author works.</summary>
    public Id<Practice> Practice { get; } = practice;

    /// <summary>Whose it is.</summary>
    public Id<Person> Author { get; } = author;

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; } = Guard.Utc(madeAt);

    /// <summary>The half that seals.</summary>
    public required byte[] Public { get; init; }

    /// <summary>What the passphrase is stretched with.</summary>
    public byte[] Salt { get; private set; } = [];

    /// <summary>How many rounds it is stretched.</summary>
    public int Rounds { get; private set; }

    /// <summary>The half that opens, wrapped, in Base64.</summary>
    public string Wrapped { get; private set; } = "";

    /// <summary>When its author began anew with another; null while it is the one in use.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>Locks it, with the first passphrase or another one.</summary>
    /// <param name="salt">What the passphrase is stretched with.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="wrapped">The half that opens, wrapped by what comes of it.</param>
    public void Lock(byte[] salt, int rounds, string wrapped) => (Salt, Rounds, Wrapped) = (salt, rounds, Guard.Words(wrapped));

    /// <summary>Its author begins anew; the first time counts. What it sealed stays under it.</summary>
    /// <param name="at">When.</param>
    public void Retire(DateTimeOffset at) => RetiredAt ??= Guard.Utc(at);
}
