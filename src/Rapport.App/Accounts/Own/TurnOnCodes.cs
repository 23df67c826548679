using Microsoft.AspNetCore.Identity;
using Rapport.App.Storage;

namespace Rapport.App.Accounts;

/// <summary>From now on a password alone does not sign in: an authenticator's code is asked for. The first code shows that it works, the password whose account it is.</summary>
public sealed class TurnOnCodes(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    public async Task<AccountChange> Run(Holder who, string password, (string Key, string Code) with, CancellationToken stop)
    {
        var (account, refused) = await db.Prove(who, password, (hasher, clock.GetUtcNow()), stop);
        if (account is null) return refused!;
        if (account.TwoFactorEnabled) return new AccountChange.NotThere();
        if (!TimeCode.IsKey(with.Key) || TimeCode.Step(with.Key, with.Code, clock.GetUtcNow()) is not { } step) return new AccountChange.WrongCode();
        (account.AuthenticatorKey, account.LastCodeStep, account.TwoFactorEnabled) = (with.Key, step, true);
        await db.Strengthen(who.SignIn, SignInStrength.TwoSteps, stop);
        if (account.RecoveryCodes.Count > 0) return new AccountChange.Done(await db.EndOthers(account, who.SignIn, stop));
        var (shown, kept) = RecoveryList.Make();
        account.RecoveryCodes = kept;
        return new AccountChange.WithCodes(await db.EndOthers(account, who.SignIn, stop), shown);
    }
}
