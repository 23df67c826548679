using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage.Records;

/// <summary>Who looked at what, and who must not look.</summary>
internal static class AccessRecords
{
    public static void MapAccess(this ModelBuilder model)
    {
        var access = model.Record<Access>("Accesses", row => row.Id).Of<Access, Client>(row => row.Client).Of<Access, Person>(row => row.Person);
        access.Property(row => row.What).IsPlain(Mapping.Code);
        access.HasIndex(row => new { row.Client, row.At });
        access.HasIndex(row => new { row.Person, row.At });

        var disclosure = model.Record<Disclosure>("Disclosures", row => row.Id).Of<Disclosure, Client>(row => row.Client).Of<Disclosure, Person>(row => row.Person);
        disclosure.Property(row => row.What).IsPlain(Mapping.Code);
        disclosure.HasIndex(row => new { row.Client, row.At });

        model.Record<ErasureAsked>("ErasuresAsked", row => row.Id).Of<ErasureAsked, Client>(row => row.Client).Of<ErasureAsked, Person>(row => row.Person);
        model.Record<Barred>("Bars", row => new { row.Person, row.Client }).Of<Barred, Client>(row => row.Client).Of<Barred, Person>(row => row.Person);
    }
}
