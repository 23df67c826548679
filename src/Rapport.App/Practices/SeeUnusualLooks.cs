using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Practices;

/// <summary>The looks of the last 90 days that are worth a question; for the owner.</summary>
public sealed class SeeUnusualLooks(RapportDb db, TimeProvider clock)
{
    public const int Days = 90;

    public async Task<UnusualSeen> Run(Id<Practice> practice, TimeZoneInfo zone, CancellationToken stop)
    {
        var since = clock.GetUtcNow().AddDays(-Days);
        var looks = await (from look in db.Accesses join client in db.Clients on look.Client equals client.Id where client.Practice == practice && look.At >= since select look).AsNoTracking().ToListAsync(stop);
        var endings = await db.Episodes.Where(one => db.Clients.Any(client => client.Id == one.Client && client.Practice == practice)).GroupBy(one => one.Client)
            .Where(of => of.All(one => one.EndedAt != null)).Select(of => new { of.Key, Ended = of.Max(one => one.EndedAt) }).ToDictionaryAsync(one => one.Key, one => one.Ended!.Value, stop);
        var found = UnusualLooks.Among(looks, endings, zone);
        var clients = found.SelectMany(one => one.Looks).Select(look => look.Client).ToHashSet();
        return new(found)
        {
            People = await db.People.AsNoTracking().Where(one => one.Practice == practice).ToDictionaryAsync(one => one.Id, one => one.DisplayName, stop),
            Clients = await db.Clients.AsNoTracking().Where(one => clients.Contains(one.Id)).ToDictionaryAsync(one => one.Id, stop),
        };
    }
}
