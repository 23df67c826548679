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
        model.Record<KeepingRule>("KeepingRules", row => row.Id).BelongsToPractice("which law the practice keeps to").Of<KeepingRule, Practice>(row => row.Practice).Of<KeepingRule, Person>(row => row.By);
        var emergency = model.Record<EmergencyLook>("EmergencyLooks", row => row.Id).Of<EmergencyLook, Client>(row => row.Client).Of<EmergencyLook, Person>(row => row.Person);
        emergency.HasIndex(row => new { row.Client, row.Person, row.At });
        var share = model.Record<CaseShare>("CaseShares", row => row.Id).Of<CaseShare, Client>(row => row.Client).Of<CaseShare, Episode>(row => row.Episode)
            .Of<CaseShare, Person>(row => row.Person).Of<CaseShare, Person>(row => row.Supervisor);
        share.HasIndex(row => new { row.Client, row.Supervisor });
        var notice = model.Record<Notice>("Notices", row => row.Id).Of<Notice, Client>(row => row.Client).Of<Notice, Person>(row => row.To).Of<Notice, Person>(row => row.By).Of<Notice, Person>(row => row.About);
        notice.HasIndex(row => new { row.To, row.NotedAt });

        model.Record<HandedOver>("HandedOver", row => row.Id).Of<HandedOver, Client>(row => row.Client).Of<HandedOver, Episode>(row => row.Episode)
            .Of<HandedOver, Person>(row => row.Person).Of<HandedOver, Person>(row => row.From).Of<HandedOver, Person>(row => row.To);

        MapWills(model);

        model.Record<Barred>("Bars", row => new { row.Person, row.Client }).Of<Barred, Client>(row => row.Client).Of<Barred, Person>(row => row.Person);
    }

    private static void MapWills(ModelBuilder model)
    {
        const string staff = "the author stays when a client is erased";
        model.Record<ReflectionWill>("ReflectionWills", row => row.Id).BelongsToPractice(staff).Of<ReflectionWill, Practice>(row => row.Practice)
            .Of<ReflectionWill, Person>(row => row.Author).Of<ReflectionWill, Person>(row => row.First).Of<ReflectionWill, Person>(row => row.Second)
            .Of<ReflectionWill, ReflectionKey>(row => row.Key).Of<ReflectionWill, ReflectionKey>(row => row.FirstKey).Of<ReflectionWill, ReflectionKey>(row => row.SecondKey);
        model.Record<WillOpening>("WillOpenings", row => row.Id).BelongsToPractice(staff).Of<WillOpening, Practice>(row => row.Practice)
            .Of<WillOpening, ReflectionWill>(row => row.Will).Of<WillOpening, Person>(row => row.BegunBy);
        model.Record<ReflectionsOpened>("ReflectionsOpened", row => row.Id).Of<ReflectionsOpened, Client>(row => row.Client)
            .Of<ReflectionsOpened, Person>(row => row.Person).Of<ReflectionsOpened, Person>(row => row.Author).Of<ReflectionsOpened, Person>(row => row.With);
    }
}
