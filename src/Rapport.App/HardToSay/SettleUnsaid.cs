using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.HardToSay;

/// <summary>A therapist notes that it was talked about, or laid aside together.</summary>
public sealed class SettleUnsaid(RapportDb db, TimeProvider clock)
{
    /// <summary>False where there is no such thing, or words wait to be read.</summary>
    public async Task<bool> Run(Id<Client> client, Id<Unsaid> which, CancellationToken stop)
    {
        if (await db.Unsaid.SingleOrDefaultAsync(one => one.Id == which && one.Client == client, stop) is not { CanBeSettled: true } unsaid) return false;
        unsaid.Settle(clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return true;
    }
}
