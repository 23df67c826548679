using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Referrers;

/// <summary>Who sent a client, with the reports that were composed for them.</summary>
public sealed class ShowReferrer(RapportDb db)
{
    /// <summary>Null where there is no such referrer.</summary>
    public async Task<ReferrerSeen?> Run((Id<Client> Client, Id<Referrer> Referrer) which, CancellationToken stop)
    {
        var row = await (from referrer in db.Referrers
                         join client in db.Clients on referrer.Client equals client.Id
                         where referrer.Id == which.Referrer && referrer.Client == which.Client
                         select new { client, referrer }).AsNoTracking().SingleOrDefaultAsync(stop);
        if (row is null) return null;
        var reports = await db.AttendanceReports.AsNoTracking().Where(one => one.Referrer == which.Referrer).ToListAsync(stop);
        return new(row.client, row.referrer, [.. reports.OrderByDescending(one => one.At)])
        {
            FirstSession = await db.Sessions.Where(one => one.Client == which.Client).MinAsync(one => (DateTimeOffset?)one.StartsAt, stop),
        };
    }
}
