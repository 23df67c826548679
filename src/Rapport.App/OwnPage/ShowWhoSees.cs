using Microsoft.EntityFrameworkCore;
using Rapport.App.Alone;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.OwnPage;

/// <summary>Who can see a client's record now, and everybody who looked in the last year; for the client's eyes.</summary>
public sealed class ShowWhoSees(RapportDb db, TimeProvider clock)
{
    private const int Days = 366;

    public async Task<WhoSees?> Run(Id<Client> client, TimeZoneInfo zone, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var since = now.AddDays(-Days);
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == client, stop) is not { } found) return null;
        var people = await db.People.AsNoTracking().Where(one => one.Practice == found.Practice).ToDictionaryAsync(one => one.Id, stop);
        var everHeld = await db.Assignments.AsNoTracking().Where(one => one.Client == client && one.From <= now).ToListAsync(stop);
        var held = everHeld.Where(one => one.Until is null || one.Until > now);
        var bars = await db.Bars.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop);
        var looks = await db.Accesses.AsNoTracking().Where(one => one.Client == client && one.At >= since).ToListAsync(stop);
        var agreements = await db.AgreementsOf(client, stop);
        bool MaySee(Person person) => !(person.LeftAt <= now) && !bars.Exists(bar => bar.Person == person.Id && bar.From <= now);
        return new(found,
            [.. held.GroupBy(one => one.Therapist).Where(of => MaySee(people[of.Key])).Select(of => new WorkingWith(people[of.Key], of.All(one => one.IsCover) ? of.Max(one => one.Until) : null))
                .OrderBy(one => one.CoverUntil is not null).ThenBy(one => one.Person.DisplayName, StringComparer.OrdinalIgnoreCase)],
            [.. people.Values.Where(person => person.Is(Roles.Owner) && MaySee(person)).OrderBy(person => person.DisplayName, StringComparer.OrdinalIgnoreCase)],
            [.. looks.GroupBy(one => (one.Person, Day: DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(one.At, zone).DateTime), one.What, one.Reason))
                .OrderByDescending(of => of.Max(one => one.At)).Select(of => new LookSeen(people[of.Key.Person].DisplayName, of.Key.Day, of.Key.What, of.Key.Reason, of.Count()) { Last = of.MaxBy(one => one.At)!.Id })])
        {
            Since = since, IsForgotten = db.Keys.IsErased(client.Value),
            Worked = [.. everHeld.OrderBy(one => one.From).Select(one => people[one.Therapist].DisplayName).Distinct()],
            Way = await db.WayOf(client, stop),
            Agreements = agreements,
            Names = people.ToDictionary(one => one.Key, one => one.Value.DisplayName),
            Shares = [.. (await db.CaseShares.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop)).OrderByDescending(one => one.At)],
            Emergencies = [.. (await db.EmergencyLooks.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop)).OrderByDescending(one => one.At)],
            Wills = [.. (await db.ReflectionsOpened.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop)).OrderByDescending(one => one.At)],
            HandedOver = [.. (await db.HandedOver.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop)).OrderByDescending(one => one.At)],
            Forgetting = (await db.ErasuresAsked.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop)).MaxBy(one => one.At),
            Kept = await db.KeepingRules.AsNoTracking().Where(one => one.Practice == found.Practice && one.Kind == KeptKind.Work).OrderByDescending(one => one.At).FirstOrDefaultAsync(stop),
            Passed = [.. (await db.DisclosuresKnownTo(client, stop)).Reverse()
                .Select(one => (one, people[one.Person].DisplayName, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(one.At, zone).DateTime)))],
        };
    }
}
