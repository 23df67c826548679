using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Supervision;

/// <summary>A therapist shows a piece of work to a supervisor, figures alone; and takes that back.</summary>
public sealed class ShareCase(RapportDb db, TimeProvider clock)
{
    public async Task<CaseShared> Run(Id<Client> client, ShareWanted wanted, Id<Person> therapist, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await db.CurrentEpisode(client, stop) is not { } episode) return new CaseShared.NotPossible();
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(one => one.Id == wanted.Supervisor && db.Clients.Any(of => of.Id == client && of.Practice == one.Practice), stop);
        if (person?.Is(Roles.Supervisor) != true || person.Id == therapist || await db.Bars.AnyAsync(bar => bar.Person == person.Id && bar.Client == client, stop)) return new CaseShared.NotPossible();
        var held = await db.CaseShares.AsNoTracking().Where(one => one.Episode == episode.Id && one.Supervisor == person.Id).ToListAsync(stop);
        if (held.Exists(one => one.Holds(now))) return new CaseShared.AlreadySo();
        db.Add(new CaseShare(NewId.For<CaseShare>(clock), client, therapist, now)
        {
            Episode = episode.Id, Supervisor = person.Id, FirstDay = wanted.FirstDay, LastDay = wanted.LastDay, Until = wanted.Until, Question = wanted.Question,
        });
        await db.SaveChangesAsync(stop);
        return new CaseShared.Shown();
    }

    /// <summary>False where there is no such share.</summary>
    public async Task<bool> End(Id<Client> client, Id<CaseShare> share, CancellationToken stop)
    {
        if (await db.CaseShares.SingleOrDefaultAsync(one => one.Id == share && one.Client == client, stop) is not { } shown) return false;
        shown.End(clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return true;
    }
}
