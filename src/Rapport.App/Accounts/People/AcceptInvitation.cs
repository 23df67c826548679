using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Storage;

namespace Rapport.App.Accounts;

/// <summary>The link is used: an account, or an account begun anew, with a password of their own. Their second step is the next page.</summary>
public sealed class AcceptInvitation(RapportDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    /// <summary>Null where the link no longer holds.</summary>
    public async Task<Account?> Run(string token, string password, CancellationToken stop)
    {
        var (now, hash) = (clock.GetUtcNow(), InvitationToken.Hash(token));
        if (await db.Invitations.AsNoTracking().SingleOrDefaultAsync(row => row.Token == hash, stop) is not { } invitation || !invitation.Holds(now)) return null;
        if (await db.People.AnyAsync(row => row.Id == invitation.Person && row.LeftAt != null, stop)) return null;
        await using var all = await db.Database.BeginTransactionAsync(stop);
        if (await db.Invitations.Where(row => row.Token == hash && row.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), stop) != 1) return null;
        var account = await db.Accounts.SingleOrDefaultAsync(row => row.Person == invitation.Person, stop) ?? New(invitation);
        account.PasswordHash = hasher.HashPassword(account, password);
        (account.AuthenticatorKey, account.TwoFactorEnabled, account.RecoveryCodes) = (null, false, []);
        foreach (var passkey in await db.Passkeys.Where(row => row.Account == account.Id).ToListAsync(stop)) db.Remove(passkey);
        await db.EndOthers(account, default, stop);
        await all.CommitAsync(stop);
        return account;
    }

    private Account New(Invitation invitation)
    {
        var account = new Account
        {
            Id = new(invitation.Person.Value), Practice = invitation.Practice, Person = invitation.Person, Email = invitation.Email,
            LoginLookup = db.Keys.Lookup(invitation.Practice.Value, new Contact.Email(invitation.Email)), ConcurrencyStamp = OwnAccount.NewStamp(),
        };
        db.Add(account);
        return account;
    }
}
