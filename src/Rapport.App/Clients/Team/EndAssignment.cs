using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Clients;

/// <summary>Ends that somebody works with a client, at once. The last one in charge of work that goes on stays.</summary>
public sealed class EndAssignment(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where there is no such assignment.</summary>
    /// <param name="by">Who decides it; others in charge are told.</param>
    public async Task<TeamChanged?> Run(Id<Client> client, Id<Assignment> assignment, Id<Person> by, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var held = await db.Assignments.Where(one => one.Client == client).ToListAsync(stop);
        if (held.Find(one => one.Id == assignment) is not { } ending) return null;
        if (!ending.Holds(now)) return new TeamChanged.AlreadySo();
        var goesOn = await db.Episodes.AnyAsync(episode => episode.Id == ending.Episode && episode.EndedAt == null, stop);
        if (goesOn && !ending.IsCover && !held.Exists(one => one != ending && one.Episode == ending.Episode && !one.IsCover && one.Holds(now))) return new TeamChanged.LastOne();
        await db.TellInCharge(new(client, NoticeKind.WorkEnded, by, ending.Therapist), clock, stop);
        ending.End(now);
        await db.SaveChangesAsync(stop);
        return new TeamChanged.Changed();
    }
}
