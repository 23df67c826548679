using Microsoft.AspNetCore.Identity;
using Rapport.App.Storage;

namespace Rapport.App.Accounts;

/// <summary>Another password. The old one is asked for; all other sign-ins end.</summary>
public sealed class ChangePassword(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    public const int Shortest = 12, Longest = 256;

    public static bool IsFit(string? password) => password is { Length: >= Shortest and <= Longest } && password.Distinct().Count() >= 5;

    public async Task<AccountChange> Run(Holder who, string old, string next, CancellationToken stop)
    {
        var (account, refused) = await db.Prove(who, old, (hasher, clock.GetUtcNow()), stop);
        if (account is null) return refused!;
        account.PasswordHash = hasher.HashPassword(account, next);
        return new AccountChange.Done(await db.EndOthers(account, who.SignIn, stop));
    }
}
