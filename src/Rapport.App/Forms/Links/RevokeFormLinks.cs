using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;

namespace Rapport.App.Forms;

/// <summary>Takes back every link of a session and purpose that nobody used yet.</summary>
public sealed class RevokeFormLinks(RapportDb db, TimeProvider clock)
{
    /// <summary>How many were taken back.</summary>
    public async Task<int> Run(FormWish wish, CancellationToken stop)
    {
        var open = await db.FormLinks.Where(link => link.Client == wish.Client && link.Session == wish.Session && link.Purpose == wish.Purpose
            && link.UsedAt == null && link.RevokedAt == null).ToListAsync(stop);
        foreach (var link in open) link.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return open.Count;
    }
}
