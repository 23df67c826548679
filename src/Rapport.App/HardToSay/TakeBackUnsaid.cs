using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.HardToSay;

/// <summary>A client takes back what nobody has read. The words are gone from the store.</summary>
public sealed class TakeBackUnsaid(RapportDb db, TimeProvider clock)
{
    /// <summary>False where there is no such thing, or somebody read it.</summary>
    public Task<bool> Run(Id<Client> client, Id<Unsaid> which, CancellationToken stop) => db.AgainWhenCrossed(async () =>
    {
        if (await db.Unsaid.SingleOrDefaultAsync(one => one.Id == which && one.Client == client, stop) is not { CanBeTakenBack: true } unsaid) return false;
        unsaid.TakeBack(clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return true;
    });
}
