using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>Ends a course of work. What was still planned is cancelled, and links to its forms are taken back.</summary>
public sealed class EndWork(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where there is no work to end.</summary>
    public async Task<EpisodeChange?> Run(Id<Client> client, (Ending How, EndedBy By) ending, Id<Person> by, CancellationToken stop)
    {
        if (await db.CurrentEpisode(client, stop) is not { } episode) return null;
        var now = clock.GetUtcNow();
        var change = episode.End(ending.How, ending.By, now);
        if (change is not EpisodeChange.Ended) return change;
        var planned = await db.Sessions.Where(session => session.Episode == episode.Id && session.State == SessionState.Planned && session.StartsAt > now).ToListAsync(stop);
        foreach (var session in planned)
            if (session.Cancel(Cancelled(ending.By), by, now) is SessionStep.Changed changed) db.Add(changed.Fact);
        await db.RevokeLinks([.. planned.Select(session => session.Id)], now, stop);
        await db.SaveChangesAsync(stop);
        return change;
    }

    private static SessionState Cancelled(EndedBy by) => by switch
    {
        EndedBy.Client => SessionState.CancelledByClient,
        EndedBy.Therapist => SessionState.CancelledByTherapist,
        _ => SessionState.CancelledByPractice,
    };
}
