using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>The second step: a code of the authenticator, or one of the recovery list. Each counts once.</summary>
public sealed class CheckCode(RapportDb db, TimeProvider clock)
{
    /// <param name="account">Whose password was right a moment ago.</param>
    /// <param name="code">As typed.</param>
    /// <param name="network">Where the request came from.</param>
    public async Task<SigningIn> Run((Id<Account> Id, string Stamp) account, string code, string network, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var found = await (from one in db.Accounts
                           join person in db.People on one.Person equals person.Id
                           where one.Id == account.Id
                           select new { one, person.LeftAt }).SingleOrDefaultAsync(stop);
        if (found is null || found.one.SecurityStamp != account.Stamp || found.LeftAt <= now) return new SigningIn.Wrong();
        var waits = await SignInWaits.Of(db, found.one.Practice.Value, (found.one.Email, network), stop);
        if (waits.Left(now) is { } left) return new SigningIn.Wait(left);
        if (!Fits(found.one, code, now))
        {
            await waits.Failed(now, stop);
            return new SigningIn.Wrong();
        }
        waits.CameIn();
        found.one.ConcurrencyStamp = OwnAccount.NewStamp();
        return await IsFirst(stop) ? new SigningIn.Welcome(found.one, SignInStrength.TwoSteps) : new SigningIn.Wrong();
    }

    /// <summary>Of two who send the same code at the same moment, one comes in.</summary>
    private async Task<bool> IsFirst(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private static bool Fits(Account account, string code, DateTimeOffset now)
    {
        if (account is { TwoFactorEnabled: true, AuthenticatorKey: { } key } && TimeCode.Step(key, code, now) is { } step && step > account.LastCodeStep)
        {
            account.LastCodeStep = step;
            return true;
        }
        if (RecoveryList.Find(account.RecoveryCodes, code) is not { } used) return false;
        account.RecoveryCodes = [.. account.RecoveryCodes.Where(left => left != used)];
        return true;
    }
}
