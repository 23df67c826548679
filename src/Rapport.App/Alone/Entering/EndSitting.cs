using Microsoft.EntityFrameworkCore;
using Rapport.App.Forms;
using Rapport.App.Storage;

namespace Rapport.App.Alone;

/// <summary>Ends a sitting on the server. A copied cookie opens nothing from then on.</summary>
public sealed class EndSitting(RapportDb db, TimeProvider clock)
{
    public async Task Run(string held, CancellationToken stop)
    {
        var (now, hash) = (clock.GetUtcNow(), FormToken.HashOf(held));
        await db.OwnSittings.Where(row => row.Token == hash && row.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), stop);
    }
}
