using Microsoft.AspNetCore.DataProtection;
using Rapport.App.Accounts;
using Rapport.Care;

namespace Rapport.Web.Accounts;

/// <summary>Carries over to the second step whose password was right: sealed, for five minutes, and void once the account changes.</summary>
internal sealed class FirstStep(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private ITimeLimitedDataProtector Protector => protection.CreateProtector("rapport.first-step").ToTimeLimitedDataProtector();

    public string Write(Account account) => Protector.Protect($"{account.Id.Value:N} {account.SecurityStamp}", Lasts);

    /// <summary>Null where it is too old or not ours.</summary>
    public (Id<Account> Id, string Stamp)? Read(string? step)
    {
        try
        {
            return step is not null && Protector.Unprotect(step).Split(' ') is [var id, var stamp] && Guid.TryParse(id, out var account) ? (new(account), stamp) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
