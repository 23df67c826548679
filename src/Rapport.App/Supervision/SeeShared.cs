using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Supervision;

/// <summary>What is shown to a supervisor now, the newest first. Who the clients are is not asked for.</summary>
public sealed class SeeShared(RapportDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<(CaseShare Share, Person Therapist)>> Run(Person reader, CancellationToken stop)
    {
        if (!reader.Is(Roles.Supervisor)) return [];
        var now = clock.GetUtcNow();
        var rows = await (from share in db.CaseShares
                          join person in db.People on share.Person equals person.Id
                          where share.Supervisor == reader.Id && share.Until > now && share.EndedAt == null
                              && !db.Bars.Any(bar => bar.Client == share.Client && bar.Person == reader.Id && bar.From <= now)
                          select new { share, person }).AsNoTracking().ToListAsync(stop);
        return [.. rows.OrderByDescending(row => row.share.At).Select(row => (row.share, row.person))];
    }
}
