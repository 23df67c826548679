using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>Repairs and their history.</summary>
internal static class RepairRecords
{
    public static void MapRepairs(this ModelBuilder model)
    {
        var repair = model.Record<Repair>("Repairs", row => row.Id)
            .Of<Repair, Client>(row => row.Client).Of<Repair, Episode>(row => row.Episode).Of<Repair, Session>(row => row.Session).Of<Repair, Signal>(row => row.Signal);
        repair.HasIndex(row => new { row.Client, row.State });
        repair.Property(row => row.Entries).IsConcurrencyToken();

        var entry = model.Record<RepairEntry>("RepairEntries", row => new { row.Repair, row.Number })
            .Of<RepairEntry, Repair>(row => row.Repair).Of<RepairEntry, Client>(row => row.Client);
        entry.Property(row => row.Card).IsPlain(Mapping.Code);
    }
}
