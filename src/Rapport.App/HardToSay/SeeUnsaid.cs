using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.HardToSay;

/// <summary>What a client finds hard to say, for whoever works with them: that something is there, and words that were opened.</summary>
public sealed class SeeUnsaid(RapportDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<UnsaidSeen>> Run(Id<Client> client, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var found = await db.SeeUnsaid(db.Unsaid.AsNoTracking().Where(one => one.Client == client && one.TakenBackAt == null), stop);
        return [.. found.Select(row => new UnsaidSeen(row.Unsaid, row.Client)
        {
            MayRead = row.Unsaid.For is null && row.Unsaid.IsOpen(now, row.NextSession), Words = row.Unsaid is { For: null, ReadAt: not null } ? row.Unsaid.Words : null,
        })];
    }
}
