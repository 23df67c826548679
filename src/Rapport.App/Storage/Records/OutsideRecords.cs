using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage.Records;

/// <summary>Third parties: who sent a client, their guardians, who asks by law, and holds. What stands in the ledger points at nothing that goes with a client.</summary>
internal static class OutsideRecords
{
    public static void MapOutside(this ModelBuilder model)
    {
        var request = model.Record<LegalRequest>("LegalRequests", row => row.Id).Of<LegalRequest, Client>(row => row.Client).Of<LegalRequest, Person>(row => row.Person);
        request.HasIndex(row => new { row.Client, row.ReceivedOn });
        var release = model.Record<LegalRelease>("LegalReleases", row => row.Id).Of<LegalRelease, Client>(row => row.Client).Of<LegalRelease, LegalRequest>(row => row.Request)
            .Of<LegalRelease, Person>(row => row.Person).Of<LegalRelease, Disclosure>(row => row.Disclosure);
        release.HasIndex(row => new { row.Request, row.At });
        model.Record<ReleaseItem>("ReleaseItems", row => row.Id).Of<ReleaseItem, Client>(row => row.Client).Of<ReleaseItem, LegalRelease>(row => row.Release)
            .HasIndex(row => new { row.Release, row.Number }).IsUnique();
        model.Record<HoldStep>("HoldSteps", row => row.Id).Of<HoldStep, Client>(row => row.Client).Of<HoldStep, Person>(row => row.Person).HasIndex(row => new { row.Client, row.At });

        model.Record<Referrer>("Referrers", row => row.Id).Of<Referrer, Client>(row => row.Client).Of<Referrer, Person>(row => row.Person).HasIndex(row => new { row.Client, row.At });
        var report = model.Record<AttendanceReport>("AttendanceReports", row => row.Id).Of<AttendanceReport, Client>(row => row.Client).Of<AttendanceReport, Referrer>(row => row.Referrer)
            .Of<AttendanceReport, Person>(row => row.Person).Of<AttendanceReport, Disclosure>(row => row.Disclosure);
        report.Property(row => row.Language).IsPlain("a language tag");
        report.HasIndex(row => new { row.Client, row.At });

        model.Record<GuardianGrant>("GuardianGrants", row => row.Id).Of<GuardianGrant, Client>(row => row.Client).Of<GuardianGrant, Person>(row => row.Person).HasIndex(row => new { row.Client, row.At });
        model.Record<GuardianStep>("GuardianSteps", row => row.Id).Of<GuardianStep, Client>(row => row.Client).Of<GuardianStep, Person>(row => row.Person).HasIndex(row => new { row.Client, row.Grant });
    }
}
