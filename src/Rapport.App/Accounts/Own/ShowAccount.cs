using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;

namespace Rapport.App.Accounts;

/// <summary>One's own account, for its page.</summary>
public sealed class ShowAccount(RapportDb db, TimeProvider clock)
{
    public async Task<AccountShown> Run(SignedIn who, CancellationToken stop)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(row => row.Id == who.Account, stop);
        var passkeys = await db.Passkeys.AsNoTracking().Where(row => row.Account == who.Account).ToListAsync(stop);
        var open = await db.OpenSignIns.AsNoTracking().Where(row => row.Account == who.Account).OrderByDescending(row => row.LastSeenAt).ToListAsync(stop);
        return new(account.Email, account.TwoFactorEnabled, account.RecoveryCodes.Count)
        {
            Passkeys = [.. passkeys.Select(row => (Convert.ToHexString(row.CredentialId), row.Name))],
            SignIns = [.. open.Where(row => row.Holds(who.Practice.SignedInFor, clock.GetUtcNow())).Select(row => (row.Id, row.Device, row.LastSeenAt))],
        };
    }
}
