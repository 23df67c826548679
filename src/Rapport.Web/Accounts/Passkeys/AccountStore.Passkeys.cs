using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Accounts;

namespace Rapport.Web.Accounts;

/// <summary>Where Identity finds passkeys, and notes that one was used.</summary>
internal sealed partial class AccountStore : IUserPasskeyStore<Account>
{
    public async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var row = await db.Passkeys.SingleOrDefaultAsync(one => one.CredentialId == passkey.CredentialId && one.Account == user.Id, cancellationToken);
        if (row is null) db.Add(row = new Passkey { CredentialId = passkey.CredentialId, Account = user.Id, Practice = user.Practice, Name = passkey.Name ?? "", Info = "" });
        row.Info = PasskeyNotes.Write(passkey);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await db.Passkeys.AsNoTracking().Where(row => row.Account == user.Id).ToListAsync(cancellationToken)).Select(PasskeyNotes.Read)];

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await (from passkey in db.Passkeys
               join account in db.Accounts on passkey.Account equals account.Id
               join person in db.People on account.Person equals person.Id
               where passkey.CredentialId == credentialId && person.LeftAt == null
               select account).SingleOrDefaultAsync(cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Passkeys.AsNoTracking().SingleOrDefaultAsync(row => row.CredentialId == credentialId && row.Account == user.Id, cancellationToken) is { } row ? PasskeyNotes.Read(row) : null;

    public async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Passkeys.Where(row => row.CredentialId == credentialId && row.Account == user.Id).ExecuteDeleteAsync(cancellationToken);
}
