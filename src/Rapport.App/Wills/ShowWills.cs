using Microsoft.EntityFrameworkCore;
using Rapport.App.Reflections;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Wills;

/// <summary>Somebody's own will, and those in which they are named; nobody else's.</summary>
public sealed class ShowWills(RapportDb db, TimeProvider clock)
{
    public async Task<WillDesk> Run(Person person, CancellationToken stop)
    {
        var key = await db.KeyOf(person.Id, stop);
        var wills = await db.ReflectionWills.AsNoTracking().Where(one => one.RevokedAt == null && (one.Author == person.Id || one.First == person.Id || one.Second == person.Id)).OrderBy(one => one.MadeAt).ToListAsync(stop);
        var ids = wills.ConvertAll(one => one.Id);
        var openings = (await db.WillOpenings.AsNoTracking().Where(one => ids.Contains(one.Will) && one.StoppedAt == null).ToListAsync(stop)).ToLookup(one => one.Will);
        var people = await db.People.AsNoTracking().Where(one => one.Practice == person.Practice).ToDictionaryAsync(one => one.Id, stop);
        var keyed = await db.ReflectionKeys.Where(one => one.RetiredAt == null).Select(one => new { one.Id, one.Author }).ToListAsync(stop);
        var current = keyed.Select(one => one.Id).ToHashSet();
        WillSeen Seen(ReflectionWill will)
        {
            var opening = openings[will.Id].MaxBy(one => one.BegunAt);
            return new(will, opening)
            {
                Author = people[will.Author], First = people[will.First], Second = people[will.Second], MayRead = opening is not null && UseWill.MayRead(will, opening, clock.GetUtcNow()),
                IsBroken = !current.Contains(will.FirstKey) || !current.Contains(will.SecondKey) || people[will.First].LeftAt is not null || people[will.Second].LeftAt is not null,
            };
        }
        return new(key is not null, wills.LastOrDefault(one => one.Author == person.Id) is { } own ? Seen(own) : null, [.. wills.Where(one => one.Names(person.Id)).Select(Seen)],
            [.. keyed.Select(one => people.GetValueOrDefault(one.Author)).OfType<Person>().Where(one => one.Id != person.Id && one.LeftAt is null).OrderBy(one => one.DisplayName, StringComparer.OrdinalIgnoreCase)]);
    }
}
