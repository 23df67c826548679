using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>What all changes of one's own account share: the password first, and afterwards all other sign-ins end.</summary>
internal static class OwnAccount
{
    public static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(20));

    extension(RapportDb db)
    {
        /// <summary>The account when the password is right; else why not.</summary>
        public async Task<(Account? Account, AccountChange? Refused)> Prove(Holder who, string password, (IPasswordHasher<Account> Hasher, DateTimeOffset Now) with, CancellationToken stop)
        {
            var account = await db.Accounts.SingleAsync(row => row.Id == who.Account, stop);
            var waits = await SignInWaits.Of(db, account.Practice.Value, (account.Email, who.Network), stop);
            if (waits.Left(with.Now) is { } left) return (null, new AccountChange.Wait(left));
            if (account.PasswordHash is { } hash && with.Hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed) return (account, null);
            await waits.Failed(with.Now, stop);
            return (null, new AccountChange.WrongPassword());
        }

        /// <summary>Saves; every sign-in but this one ends.</summary>
        public async Task<string> EndOthers(Account account, Id<OpenSignIn> keep, CancellationToken stop)
        {
            account.SecurityStamp = NewStamp();
            foreach (var other in await db.OpenSignIns.Where(row => row.Account == account.Id && row.Id != keep).ToListAsync(stop)) db.Remove(other);
            await db.SaveChangesAsync(stop);
            return account.SecurityStamp;
        }

        /// <summary>This sign-in has now shown a second step.</summary>
        public async Task Strengthen(Id<OpenSignIn> signIn, SignInStrength strength, CancellationToken stop)
        {
            if (await db.OpenSignIns.SingleOrDefaultAsync(row => row.Id == signIn, stop) is { } open && open.Strength < strength) open.Strength = strength;
        }
    }
}
