using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>Begins a new course of work with somebody whose last one ended. Whoever works with them goes on.</summary>
public sealed class BeginAgain(RapportDb db, TimeProvider clock)
{
    /// <summary>False where the last one has not ended.</summary>
    public async Task<bool> Run(Id<Client> client, CancellationToken stop)
    {
        if (await db.CurrentEpisode(client, stop) is not { EndedAt: not null } last) return false;
        var now = clock.GetUtcNow();
        var episode = new Episode(NewId.For<Episode>(clock), client, now);
        episode.Open(now);
        db.Add(episode);
        var held = await db.Assignments.AsNoTracking().Where(one => one.Episode == last.Id && !one.IsCover && (one.Until == null || one.Until > now)).Select(one => one.Therapist).Distinct().ToListAsync(stop);
        db.AddRange(held.Select(therapist => episode.Assign(NewId.For<Assignment>(clock), therapist, now)));
        await db.SaveChangesAsync(stop);
        return true;
    }
}
