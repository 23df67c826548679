using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>Asked at every request, in one query: does this sign-in still hold, and who is it?</summary>
public sealed class FindSignedIn(RapportDb db, TimeProvider clock)
{
    /// <summary>So fine the last request is noted, so that not every request writes.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(30);

    /// <summary>Null when the sign-in, the account, its stamp or the person no longer holds.</summary>
    public async Task<SignedIn?> Run(Id<OpenSignIn> signIn, string stamp, Asked asked, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var found = await (from open in db.OpenSignIns
                           join account in db.Accounts on open.Account equals account.Id
                           join person in db.People on account.Person equals person.Id
                           join practice in db.Practices on account.Practice equals practice.Id
                           join preference in db.StaffPreferences on person.Id equals preference.Person into preferences
                           from preference in preferences.DefaultIfEmpty()
                           where open.Id == signIn
                           select new { open, account, person, practice, preference }).AsNoTracking().SingleOrDefaultAsync(stop);
        if (found is null || found.account.SecurityStamp != stamp || found.person.LeftAt <= now || !found.open.Holds(found.practice.SignedInFor, now)) return null;
        await Note(found.open, asked, now, stop);
        return new(found.account.Id, found.person, found.practice)
        {
            Preference = found.preference ?? new(found.person.Id), SignIn = found.open.Id, Strength = found.open.Strength,
        };
    }

    private async Task Note(OpenSignIn open, Asked asked, DateTimeOffset now, CancellationToken stop)
    {
        if (asked == Asked.Page && now - open.LastPageAt > Grain)
            await db.OpenSignIns.Where(row => row.Id == open.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastPageAt, now).SetProperty(row => row.LastSeenAt, now), stop);
        else if (asked == Asked.ByTyping && now - open.LastSeenAt > Grain)
            await db.OpenSignIns.Where(row => row.Id == open.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSeenAt, now), stop);
    }
}
