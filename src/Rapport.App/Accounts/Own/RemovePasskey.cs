using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;

namespace Rapport.App.Accounts;

/// <summary>A passkey is given up, with a lost phone say.</summary>
public sealed class RemovePasskey(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    public async Task<AccountChange> Run(Holder who, string password, byte[] passkey, CancellationToken stop)
    {
        var (account, refused) = await db.Prove(who, password, (hasher, clock.GetUtcNow()), stop);
        if (account is null) return refused!;
        if (await db.Passkeys.SingleOrDefaultAsync(row => row.CredentialId == passkey && row.Account == who.Account, stop) is not { } found) return new AccountChange.NotThere();
        db.Remove(found);
        return new AccountChange.Done(await db.EndOthers(account, who.SignIn, stop));
    }
}
