using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>Whom a link invites; null where it does not hold, whatever the reason.</summary>
public sealed class FindInvitation(RapportDb db, TimeProvider clock)
{
    public async Task<(Person Person, Practice Practice, string Email)?> Run(string token, CancellationToken stop)
    {
        var hash = InvitationToken.Hash(token);
        var found = await (from row in db.Invitations
                           join person in db.People on row.Person equals person.Id
                           join practice in db.Practices on row.Practice equals practice.Id
                           where row.Token == hash
                           select new { row, person, practice }).AsNoTracking().SingleOrDefaultAsync(stop);
        return found is null || !found.row.Holds(clock.GetUtcNow()) || found.person.LeftAt is not null ? null : (found.person, found.practice, found.row.Email);
    }
}
