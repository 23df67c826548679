using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>Somebody new, with a link by which they make their account.</summary>
public sealed class InvitePerson(RapportDb db, TimeProvider clock)
{
    public async Task<PersonChange> Run((string Name, string Email, Roles Roles) wanted, Person by, CancellationToken stop)
    {
        var lookup = db.Keys.Lookup(by.Practice.Value, new Contact.Email(wanted.Email));
        if (await db.Accounts.AnyAsync(row => row.LoginLookup == lookup, stop)) return new PersonChange.AddressTaken();
        var person = new Person(NewId.For<Person>(clock), by.Practice, wanted.Name.Trim(), wanted.Roles);
        var (kept, token) = InvitationToken.Make(person, wanted.Email.Trim(), new Mark(by.Id, clock.GetUtcNow()), clock);
        db.AddRange(person, kept);
        await db.SaveChangesAsync(stop);
        return new PersonChange.Invited(person.Id, token, kept.ExpiresAt);
    }
}
