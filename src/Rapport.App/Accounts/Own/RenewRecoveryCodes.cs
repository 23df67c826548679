using Microsoft.AspNetCore.Identity;
using Rapport.App.Storage;

namespace Rapport.App.Accounts;

/// <summary>Ten new recovery codes; the old ones no longer count.</summary>
public sealed class RenewRecoveryCodes(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    public async Task<AccountChange> Run(Holder who, string password, CancellationToken stop)
    {
        var (account, refused) = await db.Prove(who, password, (hasher, clock.GetUtcNow()), stop);
        if (account is null) return refused!;
        var (shown, kept) = RecoveryList.Make();
        account.RecoveryCodes = kept;
        return new AccountChange.WithCodes(await db.EndOthers(account, who.SignIn, stop), shown);
    }
}
