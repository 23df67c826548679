using Microsoft.AspNetCore.Identity;
using Rapport.App.Storage;

namespace Rapport.App.Accounts;

/// <summary>Signed out everywhere else. The password is asked for, so that a found screen shuts nobody out of their own work.</summary>
public sealed class EndOtherSignIns(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    public async Task<AccountChange> Run(Holder who, string password, CancellationToken stop)
    {
        var (account, refused) = await db.Prove(who, password, (hasher, clock.GetUtcNow()), stop);
        return account is null ? refused! : new AccountChange.Done(await db.EndOthers(account, who.SignIn, stop));
    }
}
