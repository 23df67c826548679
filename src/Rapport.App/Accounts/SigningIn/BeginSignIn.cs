using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>Somebody showed who they are: their sign-in begins. What ended long ago is swept away with it.</summary>
public sealed class BeginSignIn(RapportDb db, TimeProvider clock)
{
    public async Task<Id<OpenSignIn>> Run(Account account, SignInStrength strength, string device, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var old = now - OpenSignIn.Longest;
        await db.OpenSignIns.Where(row => row.Account == account.Id && row.StartedAt < old).ExecuteDeleteAsync(stop);
        var open = new OpenSignIn
        {
            Id = NewId.For<OpenSignIn>(clock), Account = account.Id, Practice = account.Practice, Strength = strength, Device = device,
            StartedAt = now, LastPageAt = now, LastSeenAt = now,
        };
        db.Add(open);
        if (db.Entry(account).State == EntityState.Detached) db.Attach(account);
        account.LastSignedInAt = now;
        await db.SaveChangesAsync(stop);
        return open.Id;
    }
}
