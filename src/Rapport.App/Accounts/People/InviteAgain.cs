using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>A new link: the old one was lost or too old, or somebody lost all their ways to sign in. Earlier links end; the account changes only when the link is used.</summary>
public sealed class InviteAgain(RapportDb db, TimeProvider clock)
{
    public async Task<PersonChange> Run(Id<Person> whom, Person by, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var person = await db.People.SingleOrDefaultAsync(row => row.Id == whom && row.Practice == by.Practice && row.LeftAt == null, stop);
        var earlier = await db.Invitations.Where(row => row.Person == whom).OrderBy(row => row.InvitedAt).ToListAsync(stop);
        var account = await db.Accounts.SingleOrDefaultAsync(row => row.Person == whom, stop);
        if (person is null || (account?.Email ?? earlier.LastOrDefault()?.Email) is not { } email) return new PersonChange.NotThere();
        foreach (var old in earlier.Where(row => row.UsedAt is null)) db.Remove(old);
        var (kept, token) = InvitationToken.Make(person, email, new Mark(by.Id, now), clock);
        db.Add(kept);
        await db.SaveChangesAsync(stop);
        return new PersonChange.Invited(person.Id, token, kept.ExpiresAt);
    }
}
