using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>The practice and the people who work there.</summary>
internal static class PracticeRecords
{
    public static void MapPractices(this ModelBuilder model)
    {
        var practice = model.Record<Practice>("Practices", row => row.Id).Seal(row => row.Hours).Seal(row => row.PublicAddress);
        practice.Property(row => row.Country).IsPlain("a code of ISO 3166");
        practice.Property(row => row.TimeZone).IsPlain("a name of the IANA list");
        practice.Property(row => row.Languages).IsPlainJson("language tags");

        model.Record<Person>("People", row => row.Id).BelongsToPractice("staff stay when a client is erased").Of<Person, Practice>(row => row.Practice);
    }
}
