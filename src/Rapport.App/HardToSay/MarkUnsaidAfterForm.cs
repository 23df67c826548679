using Rapport.App.Forms;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.HardToSay;

/// <summary>After a check-out was sent, its link marks that there is something hard to say; only that, and only while the link would have held.</summary>
public sealed class MarkUnsaidAfterForm(RapportDb db, TimeProvider clock)
{
    /// <summary>False where this link was not used for a check-out, or its time is over.</summary>
    public async Task<bool> Run(string token, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await db.FindLink(FormToken.HashOf(token), stop) is not { Purpose: FormPurpose.CheckOut, UsedAt: not null, RevokedAt: null } link || now >= link.ExpiresAt || db.Keys.IsErased(link.Client.Value)) return false;
        await db.MarkUnsaid(link.Client, new(UnsaidOpens.Never, null, null, null), clock, stop);
        return true;
    }
}
