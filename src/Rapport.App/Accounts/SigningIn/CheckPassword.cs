using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>The first step of signing in. For an address that nobody has, the same is read, hashed, written and said.</summary>
public sealed class CheckPassword(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    private static string? _nobodysHash;

    /// <param name="from">The address and password that were typed.</param>
    /// <param name="network">Where the request came from.</param>
    public async Task<SigningIn> Run((string Email, string Password) from, string network, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var practice = await db.Practices.AsNoTracking().Select(one => one.Id).SingleAsync(stop);
        var waits = await SignInWaits.Of(db, practice.Value, (from.Email, network), stop);
        if (waits.Left(now) is { } left) return new SigningIn.Wait(left);
        var found = await Find(practice, from.Email, stop);
        var nobodys = NobodysHash(hasher);
        var verified = hasher.VerifyHashedPassword(found?.Account ?? Nobody(practice), found?.Account.PasswordHash ?? nobodys, from.Password);
        if (found is null || found.Account.PasswordHash is null || found.HasLeft(now) || verified == PasswordVerificationResult.Failed)
        {
            await waits.Failed(now, stop);
            return new SigningIn.Wrong();
        }
        if (verified == PasswordVerificationResult.SuccessRehashNeeded) found.Account.PasswordHash = hasher.HashPassword(found.Account, from.Password);
        if (!found.NeedsSecondStep) waits.CameIn();
        await db.SaveChangesAsync(stop);
        return found.NeedsSecondStep ? new SigningIn.SecondStep(found.Account) : new SigningIn.Welcome(found.Account, SignInStrength.PasswordOnly);
    }

    private async Task<Found?> Find(Id<Practice> practice, string email, CancellationToken stop)
    {
        var lookup = db.Keys.Lookup(practice.Value, new Contact.Email(email));
        var row = await (from account in db.Accounts
                         join person in db.People on account.Person equals person.Id
                         where account.LoginLookup == lookup
                         select new { account, person.LeftAt, HasPasskey = db.Passkeys.Any(key => key.Account == account.Id) }).SingleOrDefaultAsync(stop);
        return row is null ? null : new(row.account, row.LeftAt, row.HasPasskey);
    }

    private static Account Nobody(Id<Practice> practice) => new() { Practice = practice, Email = "nobody", LoginLookup = [] };

    /// <summary>Made at the first sign-in, whoever it is, with the cost of the others.</summary>
    private static string NobodysHash(IPasswordHasher<Account> hasher) =>
        _nobodysHash ??= hasher.HashPassword(Nobody(default), Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    private sealed record Found(Account Account, DateTimeOffset? LeftAt, bool HasPasskey)
    {
        public bool NeedsSecondStep => Account.TwoFactorEnabled || HasPasskey;

        public bool HasLeft(DateTimeOffset now) => LeftAt <= now;
    }
}
