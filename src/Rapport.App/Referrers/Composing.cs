using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Referrers;

/// <summary>Attendance as it stands in the record now, in words. Nothing but days and states of sessions is read for it.</summary>
internal static class Composing
{
    extension(RapportDb db)
    {
        public async Task<string> Compose(Client client, ReportWanted wanted, TimeZoneInfo zone, CancellationToken stop)
        {
            var practice = await db.Practices.AsNoTracking().SingleAsync(one => one.Id == client.Practice, stop);
            var sessions = await db.SessionDays(client.Id, zone, stop);
            return AttendanceWords.Report((client.Name, practice.Name, wanted.Added), (wanted.First, wanted.Last), sessions.Where(one => one.State != SessionState.Planned), wanted.Language);
        }

        public Task<string> Compose(Client client, AttendanceReport report, TimeZoneInfo zone, CancellationToken stop) =>
            db.Compose(client, new ReportWanted(report.FirstDay, report.LastDay, report.Language, report.Added), zone, stop);

        public async Task<IReadOnlyList<Attended>> SessionDays(Id<Client> client, TimeZoneInfo zone, CancellationToken stop) =>
            [.. (await db.Sessions.Where(one => one.Client == client).Select(one => new { one.StartsAt, one.State }).ToListAsync(stop))
                .Select(one => new Attended(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(one.StartsAt, zone).DateTime), one.State))];
    }
}
