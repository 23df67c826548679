using Microsoft.AspNetCore.Identity;
using Rapport.App.Storage;

namespace Rapport.App.Accounts;

/// <summary>No more codes, with a new phone say. Where no passkey is left the next sign-in asks for a second step anew.</summary>
public sealed class TurnOffCodes(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    public async Task<AccountChange> Run(Holder who, string password, CancellationToken stop)
    {
        var (account, refused) = await db.Prove(who, password, (hasher, clock.GetUtcNow()), stop);
        if (account is null) return refused!;
        if (!account.TwoFactorEnabled) return new AccountChange.NotThere();
        (account.AuthenticatorKey, account.TwoFactorEnabled) = (null, false);
        return new AccountChange.Done(await db.EndOthers(account, who.SignIn, stop));
    }
}
