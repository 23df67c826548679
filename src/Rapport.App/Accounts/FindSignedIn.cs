using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>Asked at every request, in one query: does this sign-in still hold, and who is it?</summary>
public sealed class FindSignedIn(RapportDb db, TimeProvider clock)
{
    /// <summary>Null when the account, its stamp or the person no longer holds.</summary>
    public async Task<SignedIn?> Run(Id<Account> account, string stamp, CancellationToken stop)
    {
        var found = await (from one in db.Accounts
                           join person in db.People on one.Person equals person.Id
                           join practice in db.Practices on one.Practice equals practice.Id
                           join preference in db.StaffPreferences on person.Id equals preference.Person into preferences
                           from preference in preferences.DefaultIfEmpty()
                           where one.Id == account
                           select new { one, person, practice, preference }).AsNoTracking().SingleOrDefaultAsync(stop);
        if (found is null || found.one.SecurityStamp != stamp || found.person.LeftAt <= clock.GetUtcNow()) return null;
        return new(account, found.person, found.practice) { Preference = found.preference ?? new(found.person.Id) };
    }
}
