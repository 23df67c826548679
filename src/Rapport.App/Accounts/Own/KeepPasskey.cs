using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;

namespace Rapport.App.Accounts;

/// <summary>A passkey that its device just made. The password is asked for, so that an unwatched screen gives nobody a key.</summary>
public sealed class KeepPasskey(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    /// <param name="who">Whose.</param>
    /// <param name="password">As typed.</param>
    /// <param name="made">Its id and name, and what Identity keeps of it.</param>
    public async Task<AccountChange> Run(Holder who, string password, (byte[] Id, string Name, string Info) made, CancellationToken stop)
    {
        var (account, refused) = await db.Prove(who, password, (hasher, clock.GetUtcNow()), stop);
        if (account is null) return refused!;
        if (await db.Passkeys.AnyAsync(row => row.CredentialId == made.Id, stop)) return new AccountChange.NotThere();
        db.Add(new Passkey { CredentialId = made.Id, Account = account.Id, Practice = account.Practice, Name = made.Name, Info = made.Info });
        await db.Strengthen(who.SignIn, SignInStrength.Passkey, stop);
        if (account.RecoveryCodes.Count > 0) return new AccountChange.Done(await db.EndOthers(account, who.SignIn, stop));
        var (shown, kept) = RecoveryList.Make();
        account.RecoveryCodes = kept;
        return new AccountChange.WithCodes(await db.EndOthers(account, who.SignIn, stop), shown);
    }
}
