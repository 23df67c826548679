using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Keys;

/// <summary>
/// The unlocked key store. An owner is a client or a practice, by its id. Safe from many threads; never prints or logs a key.
/// </summary>
public sealed class Keyring
{
    private readonly Func<KeyDb> _open;
    private readonly TimeProvider _clock;
    private DataKeys _keys;
    private object? _practice;

    internal Keyring(Func<KeyDb> open, MasterKey master, TimeProvider clock) =>
        (_open, _clock, _keys) = (open, clock, new DataKeys(open, master));

    public int MasterVersion => _keys.Master.Version;

    /// <summary>Whose records are opened with these keys; null until there is a practice, and then the records show nothing.</summary>
    public Id<Practice>? Practice
    {
        get => (Id<Practice>?)Volatile.Read(ref _practice);
        internal set => Volatile.Write(ref _practice, value);
    }

    public bool IsErased(Guid owner) => _keys.IsErased(owner);

    /// <summary>Gives new clients or practices their keys; once is enough, twice does no harm.</summary>
    public void Add(params IReadOnlyCollection<Guid> owners)
    {
        foreach (var owner in owners) RefuseErased(owner);
        _keys.Make(owners, KeyPurpose.Sealing, evenIfThereIsOne: false);
    }

    /// <summary>What is written from now on has a new key; what was written opens with the old one until it is written again.</summary>
    public void Renew(Guid owner)
    {
        RefuseErased(owner);
        _keys.Make([owner], KeyPurpose.Sealing, evenIfThereIsOne: true);
    }

    /// <summary>Destroys the keys of a client: what they sealed is noise from here on, in every copy.</summary>
    public void Erase(Guid client) => Replay([new Erasure(client, _clock.GetUtcNow())]);

    /// <summary>After a restore, before the service opens: the newest list that is left makes these keys go again.</summary>
    public void Replay(IEnumerable<Erasure> erasures)
    {
        using (var db = _open())
        {
            using var all = db.Database.BeginTransaction();
            var known = db.Erasures.Select(erasure => erasure.Client).ToHashSet();
            foreach (var erasure in erasures.DistinctBy(erasure => erasure.Client))
            {
                db.DataKeys.Where(row => row.Owner == erasure.Client).ExecuteDelete();
                if (known.Add(erasure.Client)) db.Add(erasure);
            }
            db.SaveChanges();
            all.Commit();
            SqliteFile.DropOldPages(db);
        }
        _keys.Forget();
    }

    public IReadOnlyList<Erasure> Erasures()
    {
        using var db = _open();
        return [.. db.Erasures.AsNoTracking().OrderBy(erasure => erasure.At).ThenBy(erasure => erasure.Client)];
    }

    /// <summary>Where several machines share a store: learns what the others erased.</summary>
    public void Refresh() => _keys.Forget();

    /// <summary>Those of <paramref name="owners"/> that are not erased and have no key here: a restored pair that does not fit.</summary>
    public IReadOnlyList<Guid> Missing(IEnumerable<Guid> owners) =>
        [.. owners.Distinct().Where(owner => !IsErased(owner) && _keys.Newest(owner, KeyPurpose.Sealing) is null)];

    /// <summary>What to store beside a sealed e-mail address or phone number so that the exact one is found again in this practice only.</summary>
    public byte[] Lookup(Guid practice, Contact contact)
    {
        _keys.Make([practice], KeyPurpose.Lookup, evenIfThereIsOne: false);
        return HMACSHA256.HashData(_keys.Newest(practice, KeyPurpose.Lookup)!.Value.Key, Encoding.UTF8.GetBytes(contact.Canonical));
    }

    /// <summary>A practice's own mark under bytes that leave the store, such as the head of its ledger; nobody without the master key makes it.</summary>
    public byte[] Sign(Guid practice, ReadOnlySpan<byte> bytes)
    {
        _keys.Make([practice], KeyPurpose.Ledger, evenIfThereIsOne: false);
        return HMACSHA256.HashData(_keys.Newest(practice, KeyPurpose.Ledger)!.Value.Key, bytes);
    }

    /// <summary>Whether this practice made the mark under these bytes. Writes nothing: a practice that never signed has no key to have done it with.</summary>
    public bool IsSigned(Guid practice, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> mark) =>
        _keys.Newest(practice, KeyPurpose.Ledger) is { Key: var key } && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, bytes), mark);

    internal byte[] Seal(string text, SealedPlace place)
    {
        RefuseErased(place.Owner);
        var (version, key) = _keys.Newest(place.Owner, KeyPurpose.Sealing) ?? throw new SealBrokenException($"{place}: the owner has no key");
        return Sealing.SealText(key, version, text, place);
    }

    /// <summary>Null where the owner was erased. Throws where the bytes were changed or moved, or the key is missing without an erasure.</summary>
    internal string? Open(byte[] cipher, SealedPlace place)
    {
        if (IsErased(place.Owner)) return null;
        var version = Sealing.KeyVersion(cipher, place);
        var key = _keys.Of(place.Owner, version) ?? throw new SealBrokenException($"{place}: no key of version {version}");
        return Sealing.OpenText(key, cipher, place);
    }

    internal MasterKey Master => _keys.Master;

    /// <summary>After the rows were wrapped anew.</summary>
    internal void Hold(MasterKey master) => _keys = new DataKeys(_open, master);

    private void RefuseErased(Guid owner)
    {
        if (IsErased(owner)) throw new InvalidOperationException($"{owner} was erased: nothing can be written for them");
    }
}
