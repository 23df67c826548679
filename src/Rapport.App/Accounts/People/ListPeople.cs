using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;

namespace Rapport.App.Accounts;

/// <summary>Everybody who works or worked here, by name.</summary>
public sealed class ListPeople(RapportDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<PersonShown>> Run(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var rows = await (from person in db.People
                          join account in db.Accounts on person.Id equals account.Person into accounts
                          from account in accounts.DefaultIfEmpty()
                          select new
                          {
                              person, account,
                              Invitation = db.Invitations.Where(row => row.Person == person.Id && row.UsedAt == null).OrderByDescending(row => row.InvitedAt).FirstOrDefault(),
                              Passkeys = db.Passkeys.Count(key => account != null && key.Account == account.Id),
                              Clients = db.Assignments.Count(held => held.Therapist == person.Id && held.Until == null),
                          }).AsNoTracking().ToListAsync(stop);
        return
        [
            .. rows.Select(row => new PersonShown(row.person, row.account?.Email ?? row.Invitation?.Email, row.account?.LastSignedInAt)
            {
                HasAccount = row.account is not null,
                HasSecondStep = row.account is { TwoFactorEnabled: true } || row.Passkeys > 0,
                InvitedUntil = row.Invitation?.ExpiresAt,
                Assignments = row.Clients,
            }).OrderBy(shown => shown.Person.LeftAt is not null).ThenBy(shown => shown.Person.DisplayName, StringComparer.CurrentCulture),
        ];
    }
}
