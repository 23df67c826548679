using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>Clients and how they may be reached.</summary>
internal static class ClientRecords
{
    public static void MapClients(this ModelBuilder model)
    {
        var client = model.Record<Client>("Clients", row => row.Id).Of<Client, Practice>(row => row.Practice);
        client.Property(row => row.Language).IsPlain("a language tag");
        client.ComplexProperty(row => row.SafeContact, safe =>
        {
            safe.Property(row => row.Channel);
            safe.Property(row => row.From);
            safe.Property(row => row.To);
        });
    }
}
