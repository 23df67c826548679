using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Keeping;

/// <summary>Which records were kept long enough; for the owner. Nothing goes by itself.</summary>
public sealed class SeeKeeping(RapportDb db)
{
    public async Task<KeepingSeen> Run(Id<Practice> practice, (DateOnly Today, TimeZoneInfo Zone) now, CancellationToken stop)
    {
        var rules = (await db.KeepingRules.AsNoTracking().Where(one => one.Practice == practice).OrderBy(one => one.At).ToListAsync(stop)).GroupBy(one => one.Kind).ToDictionary(of => of.Key, of => of.Last());
        if (rules.Count == 0) return new(rules, [], null);
        var ended = (await Ended(practice, now.Zone, stop)).Where(one => rules.ContainsKey(one.Kind) && !db.Keys.IsErased(one.Client.Value)).ToList();
        var (until, held, born) = (await KeptByLaw(practice, stop), await Held(practice, stop), await Born(practice, stop));
        var last = ended.Select(one => (one.Client, one.Kind, one.Day, Last: Later(rules[one.Kind].LastDay(one.Day, born.GetValueOrDefault(one.Client)), until.GetValueOrDefault(one.Client)))).ToList();
        var due = last.Where(one => now.Today > one.Last && !held.Contains(one.Client)).ToList();
        var ids = due.Select(one => one.Client).ToHashSet();
        var clients = await db.Clients.AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, stop);
        var next = last.Where(one => now.Today <= one.Last).Select(one => (DateOnly?)one.Last).Min();
        return new(rules, [.. due.OrderBy(one => one.Last).Select(one => new KeptRecord(clients[one.Client], one.Kind, one.Day, one.Last))], next);
    }

    /// <summary>Whose record is held: it is not due, however long it was kept.</summary>
    private async Task<HashSet<Id<Client>>> Held(Id<Practice> practice, CancellationToken stop)
    {
        var steps = await db.HoldSteps.AsNoTracking().Where(one => db.Clients.Any(client => client.Id == one.Client && client.Practice == practice)).ToListAsync(stop);
        return [.. HoldStep.Holding(steps).Select(one => one.Client)];
    }

    /// <summary>Birthdays, where one was written down with a guardian; the newest counts.</summary>
    private async Task<Dictionary<Id<Client>, DateOnly?>> Born(Id<Practice> practice, CancellationToken stop)
    {
        var grants = await db.GuardianGrants.AsNoTracking().Where(one => db.Clients.Any(client => client.Id == one.Client && client.Practice == practice)).ToListAsync(stop);
        return grants.Where(one => !db.Keys.IsErased(one.Client.Value)).GroupBy(one => one.Client).ToDictionary(of => of.Key, of => (DateOnly?)of.MaxBy(one => one.At)!.BornOn);
    }

    private static DateOnly Later(DateOnly one, DateOnly? other) => other > one ? other.Value : one;

    /// <summary>Everybody with whom no work goes on, with the day on which the last of it ended.</summary>
    private async Task<List<(Id<Client> Client, KeptKind Kind, DateOnly Day)>> Ended(Id<Practice> practice, TimeZoneInfo zone, CancellationToken stop)
    {
        var work = await db.Episodes.Where(one => db.Clients.Any(client => client.Id == one.Client && client.Practice == practice)).Select(one => new { one.Client, one.EndedAt, one.Ending }).ToListAsync(stop);
        return [.. work.GroupBy(one => one.Client).Where(of => of.All(one => one.EndedAt is not null)).Select(of => (of.Key, of.All(one => one.Ending == Ending.NotBegun) ? KeptKind.Enquiry : KeptKind.Work,
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(of.Max(one => one.EndedAt!.Value), zone).DateTime)))];
    }

    /// <summary>The day until which a law keeps the record of who asked to be forgotten.</summary>
    private async Task<Dictionary<Id<Client>, DateOnly?>> KeptByLaw(Id<Practice> practice, CancellationToken stop) =>
        await db.ErasuresAsked.Where(one => one.KeptUntil != null && db.Clients.Any(client => client.Id == one.Client && client.Practice == practice))
            .GroupBy(one => one.Client).Select(of => new { of.Key, Until = of.Max(one => one.KeptUntil) }).ToDictionaryAsync(one => one.Key, one => one.Until, stop);
}
