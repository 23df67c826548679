using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.HardToSay;

/// <summary>What clients wrote for one supervisor alone.</summary>
public sealed class SeeUnsaidForMe(RapportDb db)
{
    public async Task<IReadOnlyList<UnsaidSeen>> Run(Person reader, CancellationToken stop)
    {
        var found = await db.SeeUnsaid(db.Unsaid.AsNoTracking().Where(one => one.For == reader.Id && one.TakenBackAt == null), stop);
        return [.. found.Where(row => !db.Keys.IsErased(row.Client.Id.Value)).Select(row => new UnsaidSeen(row.Unsaid, row.Client) { MayRead = true, Words = row.Unsaid.ReadAt is null ? null : row.Unsaid.Words })];
    }
}
