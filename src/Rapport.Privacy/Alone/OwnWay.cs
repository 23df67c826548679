using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>
/// A client can open their own page alone: with a one-time link and a word that they chose. Opened by a therapist together with them; either can
/// close it, and it never opens again: the next one is a new one with a new word.
/// </summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">Whose page.</param>
/// <param name="openedBy">The therapist who opened it with them.</param>
/// <param name="openedAt">When.</param>
public sealed class OwnWay(Id<OwnWay> id, Id<Client> client, Id<Person> openedBy, DateTimeOffset openedAt)
{
    /// <summary>The client's word has so many characters at least.</summary>
    public const int ShortestWord = 10;

    /// <summary>And so many at most.</summary>
    public const int LongestWord = 200;

    /// <summary>Its identifier.</summary>
    public Id<OwnWay> Id { get; } = id;

    /// <summary>Whose page.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>The therapist who opened it with them.</summary>
    public Id<Person> OpenedBy { get; } = openedBy;

    /// <summary>When.</summary>
    public DateTimeOffset OpenedAt { get; } = openedAt;

    /// <summary>The hash of the word.</summary>
    public required string WordHash { get; init; }

    /// <summary>The keyed hash of the address that links may be asked for with; null while no link that went there was followed.</summary>
    public byte[]? Address { get; private set; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Who of the practice closed it; null where the client did, or while it is open.</summary>
    public Id<Person>? ClosedBy { get; private set; }

    /// <summary>Whether it is open.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <summary>A link that went to this address was followed, and the word was right: from now on links can be asked for with it.</summary>
    /// <param name="address">Its keyed hash.</param>
    public void Verify(byte[] address) => Address = address ?? throw new ArgumentNullException(nameof(address));

    /// <summary>It is over; the first time counts.</summary>
    /// <param name="at">When.</param>
    /// <param name="closedBy">Who of the practice closed it; null for the client.</param>
    public void Close(DateTimeOffset at, Id<Person>? closedBy)
    {
        if (ClosedAt is null) (ClosedAt, ClosedBy) = (at, closedBy);
    }
}
