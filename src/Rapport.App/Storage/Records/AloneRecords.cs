using Microsoft.EntityFrameworkCore;
using Rapport.App.Alone;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage.Records;

/// <summary>A client's own way to their page, what they asked for there, and what they find hard to say.</summary>
internal static class AloneRecords
{
    private const string KeyedHash = "a keyed hash";

    public static void MapAlone(this ModelBuilder model)
    {
        var way = model.Record<OwnWay>("OwnWays", row => row.Id).Of<OwnWay, Client>(row => row.Client).Of<OwnWay, Person>(row => row.OpenedBy).Of<OwnWay, Person>(row => row.ClosedBy);
        way.Property(row => row.Address).IsPlain(KeyedHash);
        way.HasIndex(row => row.Client);
        var link = model.Record<OwnLink>("OwnLinks", row => row.Id).Of<OwnLink, Client>(row => row.Client).Of<OwnLink, OwnWay>(row => row.Way);
        link.Property(row => row.Token).HasConversion(hash => hash.ToArray(), bytes => new TokenHash(bytes));
        link.HasIndex(row => row.Token).IsUnique();
        link.Property(row => row.SentTo).IsPlain(KeyedHash);
        link.Property(row => row.UsedAt).IsConcurrencyToken();
        var sitting = model.Record<OwnSitting>("OwnSittings", row => row.Id).Of<OwnSitting, Client>(row => row.Client).Of<OwnSitting, OwnWay>(row => row.Way);
        sitting.Property(row => row.Token).HasConversion(hash => hash.ToArray(), bytes => new TokenHash(bytes));
        sitting.HasIndex(row => row.Token).IsUnique();
        model.Record<LinkWanted>("LinksWanted", row => row.Id).Property(row => row.Address).IsPlain(KeyedHash);
        MapAsks(model);
    }

    private static void MapAsks(ModelBuilder model)
    {
        var ask = model.Record<ClientAsk>("ClientAsks", row => row.Id).Of<ClientAsk, Client>(row => row.Client).Of<ClientAsk, Person>(row => row.Person);
        ask.HasIndex(row => new { row.Client, row.At });
        var answer = model.Record<AskAnswered>("AsksAnswered", row => row.Id).Of<AskAnswered, ClientAsk>(row => row.Ask).Of<AskAnswered, Client>(row => row.Client).Of<AskAnswered, Person>(row => row.Person);
        answer.HasIndex(row => row.Ask).IsUnique();
        var unsaid = model.Record<Unsaid>("Unsaid", row => row.Id).Of<Unsaid, Client>(row => row.Client).Of<Unsaid, Person>(row => row.For).Of<Unsaid, Person>(row => row.ReadBy);
        unsaid.HasIndex(row => row.Client);
        unsaid.Property(row => row.ReadAt).IsConcurrencyToken();
    }
}
