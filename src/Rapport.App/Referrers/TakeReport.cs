using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Referrers;

/// <summary>A report on attendance is read, answered by the client, and written down as sent.</summary>
public sealed class TakeReport(RapportDb db, TimeProvider clock)
{
    public const string What = "attendance";

    /// <summary>The report beside what attendance says now; null where there is no such report.</summary>
    public async Task<ReportSeen?> Run((Id<Client> Client, Id<AttendanceReport> Report) which, TimeZoneInfo zone, CancellationToken stop)
    {
        if (await Find(which, stop) is not { } found) return null;
        var sent = found.Report.Disclosure is { } went ? await db.Disclosures.AsNoTracking().SingleAsync(one => one.Id == went, stop) : null;
        return new(found.Client, found.Referrer, found.Report, await db.Compose(found.Client, found.Report, zone, stop)) { Sent = sent };
    }

    /// <summary>The client answers to the words whose hash they read; null where there is no such report.</summary>
    public async Task<ReportStep?> Answer((Id<Client> Client, Id<AttendanceReport> Report) which, (bool IsYes, string? Words) answer, string read, TimeZoneInfo zone, CancellationToken stop)
    {
        if (await Find(which, stop) is not { } found) return null;
        var step = found.Report.Answer(answer, read, await db.Compose(found.Client, found.Report, zone, stop), clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return step;
    }

    /// <summary>It went: how, on which day, and what shows that it arrived. Null where there is no such report, or nothing may go to whom it is for.</summary>
    public async Task<ReportStep?> Send((Id<Client> Client, Id<AttendanceReport> Report) which, (string How, DateOnly On) told, (Id<Person> Person, TimeZoneInfo Zone) by, CancellationToken stop)
    {
        if (await Find(which, stop) is not { } found || !found.Referrer.MayGetReport) return null;
        var disclosure = new Disclosure(NewId.For<Disclosure>(clock), which.Client, by.Person, clock.GetUtcNow())
        {
            To = DisclosedTo.Referrer, Name = found.Referrer.Called, What = What, Why = "agreed with the client", Words = found.Report.Words, How = told.How, On = told.On,
        };
        var step = found.Report.Send(await db.Compose(found.Client, found.Report, by.Zone, stop), disclosure.Id);
        if (step != ReportStep.Done) return step;
        db.Add(disclosure);
        await db.SaveChangesAsync(stop);
        return step;
    }

    private async Task<(Client Client, Referrer Referrer, AttendanceReport Report)?> Find((Id<Client> Client, Id<AttendanceReport> Report) which, CancellationToken stop)
    {
        if (await db.AttendanceReports.SingleOrDefaultAsync(one => one.Id == which.Report && one.Client == which.Client, stop) is not { } report) return null;
        return (await db.Clients.AsNoTracking().SingleAsync(one => one.Id == which.Client, stop), await db.Referrers.AsNoTracking().SingleAsync(one => one.Id == report.Referrer, stop), report);
    }
}
