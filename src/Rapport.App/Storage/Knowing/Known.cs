using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>Which clients somebody may know of at all. Who is not theirs is not there for them, not even as a double.</summary>
public static class Known
{
    extension(RapportDb db)
    {
        /// <summary>The clients whose being here somebody may know: those they work with; for the owner all but the barred ones. One query.</summary>
        public async Task<IReadOnlyList<KnownClient>> KnownTo(Person person, DateTimeOffset now, CancellationToken stop)
        {
            var (isOwner, isTherapist) = (person.Is(Roles.Owner), person.Is(Roles.Therapist));
            return await (from client in db.Clients
                    where client.Practice == person.Practice && !db.Bars.Any(bar => bar.Client == client.Id && bar.Person == person.Id && bar.From <= now)
                        && (isOwner || (isTherapist && db.Assignments.Any(held => held.Client == client.Id && held.Therapist == person.Id && held.From <= now && (held.Until == null || held.Until > now))))
                    select new KnownClient(client)
                    {
                        IsOpen = db.Episodes.Any(episode => episode.Client == client.Id && episode.EndedAt == null),
                        LastHeld = db.Sessions.Where(session => session.Client == client.Id && session.State == SessionState.Held).OrderByDescending(session => session.StartsAt).Select(session => (DateTimeOffset?)session.StartsAt).FirstOrDefault(),
                        Next = db.Sessions.Where(session => session.Client == client.Id && session.State == SessionState.Planned && session.StartsAt > now).OrderBy(session => session.StartsAt).Select(session => (DateTimeOffset?)session.StartsAt).FirstOrDefault(),
                        HasOpenRepair = db.Repairs.Any(repair => repair.Client == client.Id && repair.State == RepairState.Open),
                    }).AsNoTracking().ToListAsync(stop);
        }
    }
}
