using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>
/// One entry of a practice's ledger. Its hash covers everything in it and the hash of the entry before, so that nothing can be changed, left out
/// or put elsewhere without every later hash telling. Layout of what is hashed: docs/decisions/0113-the-ledger.md.
/// </summary>
/// <param name="Practice">Whose ledger.</param>
/// <param name="Number">1 for the first, then one more each.</param>
public sealed record LedgerEntry(Id<Practice> Practice, long Number)
{
    private static readonly byte[] Layout = "rapport ledger 1"u8.ToArray();

    /// <summary>What kind of thing.</summary>
    public required LedgerKind Kind { get; init; }

    /// <summary>When, to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whose record.</summary>
    public required Id<Client> Client { get; init; }

    /// <summary>Who did it.</summary>
    public required Id<Person> Person { get; init; }

    /// <summary>The id of the row that tells more.</summary>
    public required Guid Row { get; init; }

    /// <summary>Names of our own, parts divided by a slash.</summary>
    public required string About { get; init; }

    /// <summary>The hash of the entry before, 32 bytes; zeros before the first.</summary>
    public required byte[] Previous { get; init; }

    /// <summary>SHA-256 over the entry before and this one, 32 bytes.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>The head of the ledger while this is its last entry.</summary>
    public LedgerHead Head => new(Practice, Number, Hash);

    /// <summary>The next entry.</summary>
    /// <param name="head">The end of the ledger so far.</param>
    /// <param name="fact">What is to stand there.</param>
    public static LedgerEntry After(LedgerHead head, LedgerFact fact)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(fact);
        var entry = new LedgerEntry(head.Practice, head.Number + 1)
        {
            Kind = fact.Kind, At = Kept(fact.At), Client = fact.Client, Person = fact.Person, Row = fact.Row, About = fact.About, Previous = head.Hash,
        };
        return entry with { Hash = entry.Reckon() };
    }

    /// <summary>Whether it tells this fact.</summary>
    /// <param name="fact">What a row tells of itself.</param>
    public bool Tells(LedgerFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return (Kind, Row, At, Client, Person) == (fact.Kind, fact.Row, Kept(fact.At), fact.Client, fact.Person) && string.Equals(About, fact.About, StringComparison.Ordinal);
    }

    /// <summary>The hash that it must have; differs from <see cref="Hash"/> where something was changed.</summary>
    public byte[] Reckon()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Layout);
        hash.AppendData(Previous);
        hash.AppendData(Practice.Value.ToByteArray(bigEndian: true));
        Append(hash, Number);
        Append(hash, (long)Kind);
        Append(hash, (At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
        foreach (var id in (Guid[])[Client.Value, Person.Value, Row]) hash.AppendData(id.ToByteArray(bigEndian: true));
        var about = Encoding.UTF8.GetBytes(About);
        Append(hash, about.Length);
        hash.AppendData(about);
        return hash.GetHashAndReset();
    }

    /// <summary>As fine as the stores keep a moment: whole milliseconds.</summary>
    private static DateTimeOffset Kept(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
