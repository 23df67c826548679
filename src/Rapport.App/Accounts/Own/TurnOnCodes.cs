using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;

namespace Rapport.App.Accounts;

/// <summary>From now on a password alone does not sign in: an authenticator's code is asked for. The first code shows that it works.</summary>
public sealed class TurnOnCodes(RapportDb db, TimeProvider clock)
{
    public async Task<AccountChange> Run(Holder who, string key, string code, CancellationToken stop)
    {
        var account = await db.Accounts.SingleAsync(row => row.Id == who.Account, stop);
        if (account.TwoFactorEnabled) return new AccountChange.NotThere();
        if (!TimeCode.IsKey(key) || TimeCode.Step(key, code, clock.GetUtcNow()) is not { } step) return new AccountChange.WrongCode();
        (account.AuthenticatorKey, account.LastCodeStep, account.TwoFactorEnabled) = (key, step, true);
        await db.Strengthen(who.SignIn, SignInStrength.TwoSteps, stop);
        if (account.RecoveryCodes.Count > 0) return new AccountChange.Done(await db.EndOthers(account, who.SignIn, stop));
        var (shown, kept) = RecoveryList.Make();
        account.RecoveryCodes = kept;
        return new AccountChange.WithCodes(await db.EndOthers(account, who.SignIn, stop), shown);
    }
}
