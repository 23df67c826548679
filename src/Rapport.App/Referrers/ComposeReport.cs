using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Referrers;

/// <summary>Composes a report on attendance of certain days, for the client to read. Nothing goes.</summary>
public sealed class ComposeReport(RapportDb db, TimeProvider clock)
{
    public async Task<ReportComposed> Run((Id<Client> Client, Id<Referrer> Referrer) which, ReportWanted wanted, (Id<Person> Person, TimeZoneInfo Zone) by, CancellationToken stop)
    {
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == which.Client, stop) is not { } client
            || await db.Referrers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == which.Referrer && one.Client == which.Client, stop) is not { MayGetReport: true }) return new ReportComposed.NotHere();
        var sessions = await db.SessionDays(which.Client, by.Zone, stop);
        List<DateOnly> open = [.. sessions.Where(one => one.State == SessionState.Planned && one.Day >= wanted.First && one.Day <= wanted.Last).Select(one => one.Day).Order()];
        if (open.Count > 0) return new ReportComposed.StillOpen(open);
        var report = new AttendanceReport(NewId.For<AttendanceReport>(clock), which.Referrer, which.Client)
        {
            Person = by.Person, At = clock.GetUtcNow(), FirstDay = wanted.First, LastDay = wanted.Last, Language = wanted.Language, Added = wanted.Added,
            Words = await db.Compose(client, wanted, by.Zone, stop),
        };
        db.Add(report);
        await db.SaveChangesAsync(stop);
        return new ReportComposed.Composed(report.Id);
    }
}
