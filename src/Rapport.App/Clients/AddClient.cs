using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>Opens the work with somebody new: client, episode, assignment and first session in one transaction.</summary>
public sealed class AddClient(RapportDb db, TimeProvider clock)
{
    public async Task<ClientAdded> Run(Person by, NewClient wanted, CancellationToken stop)
    {
        var therapist = wanted.Therapist is { } chosen && chosen != by.Id && by.Is(Roles.Owner)
            ? await db.People.AsNoTracking().SingleOrDefaultAsync(one => one.Id == chosen && one.Practice == by.Practice, stop)
            : by;
        if (therapist?.Is(Roles.Therapist) != true) return new ClientAdded.NoTherapist();
        if (!wanted.IsNobodyElse && Likeness.Among((await db.KnownTo(by, clock.GetUtcNow(), stop)).Select(known => known.Client), wanted) is { Count: > 0 } alike) return new ClientAdded.MayBeHere(alike);
        if (wanted is { First: { } meeting, IsMeantTogether: false } && await db.OverlapsOf(therapist.Id, [meeting], clock.GetUtcNow(), stop) is { Count: > 0 } others) return new ClientAdded.MeetsOthers(others);

        var client = wanted.Made(by.Practice, clock);
        var episode = new Episode(NewId.For<Episode>(clock), client.Id, clock.GetUtcNow());
        episode.Open(clock.GetUtcNow());
        var first = wanted.First is { } plan ? episode.Plan(NewId.For<Session>(clock), 1, plan) : null;
        db.AddRange(client, episode, episode.Assign(NewId.For<Assignment>(clock), therapist.Id, clock.GetUtcNow()));
        if (first is not null) db.Add(first);
        await db.SaveChangesAsync(stop);
        return new ClientAdded.Added(client.Id, first?.Id);
    }
}
