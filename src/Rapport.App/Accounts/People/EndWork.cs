using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>Somebody's work here ends: their sign-ins and links end with it, at once. What they wrote stays where it belongs.</summary>
public sealed class EndWork(RapportDb db, TimeProvider clock)
{
    public async Task<PersonChange> Run(Id<Person> whom, CancellationToken stop)
    {
        var people = await db.People.Where(row => row.LeftAt == null).ToListAsync(stop);
        if (people.Find(row => row.Id == whom) is not { } person) return new PersonChange.NotThere();
        if (!people.Exists(row => row.Id != whom && row.Is(Roles.Owner))) return new PersonChange.LastOwner();
        person.Leave(clock.GetUtcNow());
        var account = await db.Accounts.SingleOrDefaultAsync(row => row.Person == whom, stop);
        if (account is not null) account.SecurityStamp = OwnAccount.NewStamp();
        foreach (var open in await db.OpenSignIns.Where(row => account != null && row.Account == account.Id).ToListAsync(stop)) db.Remove(open);
        foreach (var link in await db.Invitations.Where(row => row.Person == whom && row.UsedAt == null).ToListAsync(stop)) db.Remove(link);
        await db.SaveChangesAsync(stop);
        return new PersonChange.Done();
    }
}
