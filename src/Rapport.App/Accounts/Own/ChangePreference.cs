using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>How somebody likes their own pages.</summary>
public sealed class ChangePreference(RapportDb db)
{
    public async Task Run(Id<Person> person, Action<StaffPreference> change, CancellationToken stop)
    {
        var kept = await db.StaffPreferences.SingleOrDefaultAsync(row => row.Person == person, stop);
        if (kept is null) db.Add(kept = new StaffPreference(person));
        change(kept);
        await db.SaveChangesAsync(stop);
    }
}
