using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Rapport.App.Keys;

/// <summary>The data keys of an unlocked store: wrapped rows read at once, unwrapped when first used, both kept in memory.</summary>
internal sealed class DataKeys
{
    private readonly Func<KeyDb> _open;
    private readonly MasterKey _master;
    private readonly Lock _birth = new();
    private readonly ConcurrentDictionary<(Guid Owner, KeyPurpose Purpose, int Version), byte[]> _keys = new();
    private readonly ConcurrentDictionary<(Guid Owner, KeyPurpose Purpose), List<DataKey>> _rows;
    private ConcurrentDictionary<Guid, byte> _erased;

    public DataKeys(Func<KeyDb> open, MasterKey master)
    {
        (_open, _master) = (open, master);
        using var db = open();
        _erased = ReadErased(db);
        _rows = new(db.DataKeys.AsNoTracking().AsEnumerable().GroupBy(row => (row.Owner, row.Purpose))
            .Select(rows => KeyValuePair.Create(rows.Key, rows.OrderBy(row => row.Version).ToList())));
    }

    public MasterKey Master => _master;

    public bool IsErased(Guid owner) => _erased.ContainsKey(owner);

    /// <summary>The newest key, or null where there is none.</summary>
    public (int Version, byte[] Key)? Newest(Guid owner, KeyPurpose purpose) =>
        Rows(owner, purpose) is [.., var row] ? (row.Version, Unwrapped(row)) : null;

    public byte[]? Of(Guid owner, int version) =>
        _keys.TryGetValue((owner, KeyPurpose.Sealing, version), out var key) ? key
        : Rows(owner, KeyPurpose.Sealing).Find(row => row.Version == version) is { } found ? Unwrapped(found) : null;

    /// <summary>Writes new keys, durably and in one go, before anything is sealed with them.</summary>
    public void Make(IEnumerable<Guid> owners, KeyPurpose purpose, bool evenIfThereIsOne)
    {
        lock (_birth)
        {
            var made = owners.Distinct().Select(owner => (Owner: owner, Rows: Rows(owner, purpose)))
                .Where(owner => owner.Rows.Count == 0 || evenIfThereIsOne)
                .Select(owner => owner.Rows.Append(_master.Wrap(RandomNumberGenerator.GetBytes(Sealing.KeyLength), owner.Owner, purpose,
                    owner.Rows.Count == 0 ? 1 : owner.Rows[^1].Version + 1)).ToList()).ToList();
            if (made.Count == 0) return;
            using var db = _open();
            db.AddRange(made.Select(rows => rows[^1]));
            db.SaveChanges();
            foreach (var rows in made) _rows[(rows[^1].Owner, purpose)] = rows;
        }
    }

    /// <summary>What was erased, in this process or by another; the keys in memory go with it.</summary>
    public void Forget()
    {
        using (var db = _open()) _erased = ReadErased(db);
        foreach (var key in _rows.Keys.Where(key => IsErased(key.Owner))) _rows.TryRemove(key, out _);
        foreach (var key in _keys.Keys.Where(key => IsErased(key.Owner))) _keys.TryRemove(key, out _);
    }

    private List<DataKey> Rows(Guid owner, KeyPurpose purpose)
    {
        if (_rows.TryGetValue((owner, purpose), out var rows)) return rows;
        using var db = _open();
        List<DataKey> found = [.. db.DataKeys.AsNoTracking().Where(row => row.Owner == owner && row.Purpose == purpose).OrderBy(row => row.Version)];
        if (found.Count > 0) _rows[(owner, purpose)] = found;
        return found;
    }

    private byte[] Unwrapped(DataKey row) =>
        _keys.GetOrAdd((row.Owner, row.Purpose, row.Version), static (_, from) => from.Master.Unwrap(from.Row), (Master: _master, Row: row));

    private static ConcurrentDictionary<Guid, byte> ReadErased(KeyDb db) =>
        new(db.Erasures.AsNoTracking().Select(erasure => erasure.Client).AsEnumerable().Select(client => KeyValuePair.Create(client, (byte)0)));
}
