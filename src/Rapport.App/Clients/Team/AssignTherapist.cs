using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Clients;

/// <summary>Puts a therapist in charge of the work, or lets one stand in until a day. Access follows.</summary>
public sealed class AssignTherapist(RapportDb db, TimeProvider clock)
{
    /// <param name="wanted">Who, and the first moment at which a cover is over; null to be in charge.</param>
    /// <param name="by">Who decides it; others in charge are told.</param>
    public async Task<TeamChanged> Run(Id<Client> client, (Id<Person> Therapist, DateTimeOffset? Until) wanted, Id<Person> by, CancellationToken stop)
    {
        var (now, (therapist, until)) = (clock.GetUtcNow(), wanted);
        var practice = await db.Clients.Where(one => one.Id == client).Select(one => (Id<Practice>?)one.Practice).SingleOrDefaultAsync(stop);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(one => one.Id == therapist && one.Practice == practice, stop);
        if (person?.Is(Roles.Therapist) != true || await db.Bars.AnyAsync(bar => bar.Person == therapist && bar.Client == client, stop)) return new TeamChanged.NotPossible();
        if (await db.CurrentEpisode(client, stop) is not { } episode) return new TeamChanged.NotPossible();
        var held = await db.Assignments.Where(one => one.Episode == episode.Id && one.Therapist == therapist).ToListAsync(stop);
        if (held.Exists(one => one.Holds(now) && (!one.IsCover || until is not null))) return new TeamChanged.AlreadySo();
        var id = NewId.For<Assignment>(clock);
        db.Add(until is { } end ? episode.Cover(id, therapist, now, end) : episode.Assign(id, therapist, now));
        await db.TellInCharge(new(client, until is null ? NoticeKind.PutInCharge : NoticeKind.StandsIn, by, therapist), clock, stop);
        await db.SaveChangesAsync(stop);
        return new TeamChanged.Changed();
    }
}
