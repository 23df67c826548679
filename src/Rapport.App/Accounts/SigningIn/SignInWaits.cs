using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Storage;

namespace Rapport.App.Accounts;

/// <summary>The waits of one attempt: of the e-mail address that was typed, and of the network address it came from. Kept in the store, so that a restart forgets nothing.</summary>
internal sealed class SignInWaits
{
    /// <summary>Many people may share a network address.</summary>
    private const int FreeOfNetwork = 20;

    private readonly RapportDb _db;
    private readonly byte[] _email, _network;
    private readonly List<SignInWait> _rows;

    private SignInWaits(RapportDb db, (byte[] Email, byte[] Network) keys, List<SignInWait> rows) =>
        (_db, _email, _network, _rows) = (db, keys.Email, keys.Network, rows);

    public static Task<SignInWaits> Of(RapportDb db, Guid practice, (string Email, string Network) from, CancellationToken stop) =>
        Of(db, practice, (new Contact.Email(from.Email), new Contact.Network(from.Network)), stop);

    /// <param name="from">Whose attempts are counted, and from where they come.</param>
    public static async Task<SignInWaits> Of(RapportDb db, Guid practice, (Contact Whose, Contact Network) from, CancellationToken stop)
    {
        var (email, network) = (db.Keys.Lookup(practice, from.Whose), db.Keys.Lookup(practice, from.Network));
        return new(db, (email, network), await db.SignInWaits.Where(row => row.Key == email || row.Key == network).ToListAsync(stop));
    }

    /// <summary>How long nothing is looked at; null for not at all.</summary>
    public TimeSpan? Left(DateTimeOffset now)
    {
        var until = new[] { Row(_email)?.Until(SignInWait.Free), Row(_network)?.Until(FreeOfNetwork) }.Max();
        return until > now ? until - now : null;
    }

    public async Task Failed(DateTimeOffset now, CancellationToken stop)
    {
        foreach (var key in new[] { _email, _network })
        {
            if (Row(key) is not { } row) _db.Add(row = new SignInWait { Key = key });
            row.Failures = now - row.LastAt < SignInWait.Forgotten ? row.Failures + 1 : 1;
            row.LastAt = now;
        }
        await _db.SaveChangesAsync(stop);
        var old = now - SignInWait.Forgotten;
        await _db.SignInWaits.Where(row => row.LastAt < old).ExecuteDeleteAsync(stop);
    }

    /// <summary>Who came in begins anew; the network address does not. The caller saves.</summary>
    public void CameIn()
    {
        if (Row(_email) is { } row) _db.Remove(row);
    }

    private SignInWait? Row(byte[] key) => _rows.Find(row => row.Key.AsSpan().SequenceEqual(key));
}
