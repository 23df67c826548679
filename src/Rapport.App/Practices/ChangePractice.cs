using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Practices;

/// <summary>The owner changes something of the practice.</summary>
public sealed class ChangePractice(RapportDb db)
{
    public async Task Run(Id<Practice> practice, Action<Practice> change, CancellationToken stop)
    {
        change(await db.Practices.SingleAsync(row => row.Id == practice, stop));
        await db.SaveChangesAsync(stop);
    }
}
