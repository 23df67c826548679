using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Remembering;

/// <summary>Lets something go that was to be remembered. It stays on the record.</summary>
public sealed class LetThingGo(RapportDb db, TimeProvider clock)
{
    /// <summary>False where this client has no such thing.</summary>
    public async Task<bool> Run(Id<Client> client, Id<ThingToRemember> id, CancellationToken stop)
    {
        if (await db.ThingsToRemember.FirstOrDefaultAsync(one => one.Id == id && one.Client == client, stop) is not { } thing) return false;
        thing.LetGo(clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return true;
    }
}
