using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.HomeworkSlice;

/// <summary>Everything that was ever agreed between sessions, in two queries.</summary>
public sealed class ShowHomework(RapportDb db, TimeProvider clock)
{
    public async Task<HomeworkSoFar> Run(Id<Client> client, CancellationToken stop)
    {
        var rows = await (from one in db.Clients
                          join homework in db.Homework on one.Id equals homework.Client into agreed
                          from homework in agreed.DefaultIfEmpty()
                          join report in db.HomeworkReports on homework.Id equals report.Homework into reports
                          from report in reports.DefaultIfEmpty()
                          where one.Id == client
                          select new { one, homework, report }).AsNoTracking().ToListAsync(stop);
        var soon = clock.GetUtcNow() + Session.Early;
        var latest = await db.Sessions.AsNoTracking()
            .Where(session => session.Client == client && (session.State == SessionState.Held || session.State == SessionState.Planned) && session.StartsAt <= soon)
            .OrderByDescending(session => session.StartsAt).FirstOrDefaultAsync(stop);
        var all = rows.Where(row => row.homework is not null).GroupBy(row => row.homework.Id).OrderByDescending(group => group.Key.Value)
            .Select(group => new HomeworkStory(group.First().homework, [.. group.Select(row => row.report).Where(report => report is not null).OrderBy(report => report.Number)]));
        return new(rows[0].one, [.. all]) { Latest = latest };
    }
}
