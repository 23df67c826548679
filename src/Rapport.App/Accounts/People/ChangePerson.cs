using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>Another name or other roles. The last owner stays one.</summary>
public sealed class ChangePerson(RapportDb db)
{
    public async Task<PersonChange> Run(Id<Person> whom, string name, Roles roles, CancellationToken stop)
    {
        var people = await db.People.Where(row => row.LeftAt == null).ToListAsync(stop);
        if (people.Find(row => row.Id == whom) is not { } person) return new PersonChange.NotThere();
        if (!roles.HasFlag(Roles.Owner) && !people.Exists(row => row.Id != whom && row.Is(Roles.Owner))) return new PersonChange.LastOwner();
        person.Rename(name.Trim());
        person.Work(roles);
        await db.SaveChangesAsync(stop);
        return new PersonChange.Done();
    }
}
