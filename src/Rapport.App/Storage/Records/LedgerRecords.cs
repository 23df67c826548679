using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage.Records;

/// <summary>The ledger. Neither store lets a row of it be changed or deleted: its migration says how.</summary>
internal static class LedgerRecords
{
    private const string Hashes = "hashes over ids, moments and names of our own";

    public static void MapLedger(this ModelBuilder model)
    {
        var entry = model.Record<LedgerEntry>("LedgerEntries", row => new { row.Practice, row.Number })
            .Of<LedgerEntry, Practice>(row => row.Practice).Of<LedgerEntry, Client>(row => row.Client).Of<LedgerEntry, Person>(row => row.Person);
        entry.Property(row => row.Number).ValueGeneratedNever();
        entry.Property(row => row.About).IsPlain(Mapping.Code);
        entry.Property(row => row.Previous).IsPlain(Hashes);
        entry.Property(row => row.Hash).IsPlain(Hashes);
        entry.HasIndex(row => row.Row);
    }
}
