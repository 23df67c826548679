using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Supervision;

/// <summary>To whom a client's work is shown; for whoever works with them.</summary>
public sealed class ShowShares(RapportDb db)
{
    public async Task<SharesOfClient?> Run(Id<Client> client, Id<Person> reader, CancellationToken stop)
    {
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == client, stop) is not { } found) return null;
        var rows = await (from share in db.CaseShares join person in db.People on share.Supervisor equals person.Id where share.Client == client select new { share, person }).AsNoTracking().ToListAsync(stop);
        var people = await db.People.AsNoTracking().Where(person => person.Practice == found.Practice && person.LeftAt == null && person.Id != reader
            && !db.Bars.Any(bar => bar.Person == person.Id && bar.Client == client)).ToListAsync(stop);
        var first = await db.Sessions.Where(session => session.Client == client).MinAsync(session => (DateTimeOffset?)session.StartsAt, stop);
        return new(found, [.. rows.OrderByDescending(row => row.share.At).Select(row => (row.share, row.person))],
            [.. people.Where(person => person.Is(Roles.Supervisor)).OrderBy(person => person.DisplayName, StringComparer.OrdinalIgnoreCase)], first);
    }
}
