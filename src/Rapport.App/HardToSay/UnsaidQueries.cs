using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.HardToSay;

/// <summary>Reading what clients find hard to say.</summary>
internal static class UnsaidQueries
{
    extension(RapportDb db)
    {
        /// <summary>Marks that there is something, once while it stands, or keeps words that wait. False where nobody may read it who was chosen.</summary>
        public async Task<bool> MarkUnsaid(Id<Client> client, UnsaidWish wish, TimeProvider clock, CancellationToken stop)
        {
            if (wish.Opens == UnsaidOpens.AtOnce && !(await db.SupervisorsFor(client, stop)).Any(one => one.Id == wish.For)) return false;
            if (wish.Opens == UnsaidOpens.Never && await db.Unsaid.AnyAsync(one => one.Client == client && one.Opens == UnsaidOpens.Never && one.TakenBackAt == null && one.SettledAt == null, stop)) return true;
            var unsaid = new Unsaid(NewId.For<Unsaid>(clock), client, clock.GetUtcNow()) { Opens = wish.Opens, OpensAt = wish.Opens == UnsaidOpens.OnDay ? wish.Day : null, For = wish.Opens == UnsaidOpens.AtOnce ? wish.For : null };
            if (wish.Opens != UnsaidOpens.Never) unsaid.Write(wish.Words!);
            db.Add(unsaid);
            await db.SaveChangesAsync(stop);
            return true;
        }

        /// <summary>With when the next session after each starts, which some wait for; the newest first.</summary>
        public async Task<IReadOnlyList<(Unsaid Unsaid, Client Client, DateTimeOffset? NextSession)>> SeeUnsaid(IQueryable<Unsaid> which, CancellationToken stop)
        {
            var rows = await (from one in which
                              join client in db.Clients on one.Client equals client.Id
                              select new
                              {
                                  one,
                                  client,
                                  Next = db.Sessions.Where(session => session.Client == one.Client && session.StartsAt > one.At && (session.State == SessionState.Planned || session.State == SessionState.Held)).Min(session => (DateTimeOffset?)session.StartsAt),
                              }).ToListAsync(stop);
            return [.. rows.OrderByDescending(row => row.one.At).Select(row => (row.one, row.client, row.Next))];
        }

        /// <summary>Supervisors of the practice who do not work with this client, and may be told something by them.</summary>
        public async Task<IReadOnlyList<Person>> SupervisorsFor(Id<Client> client, CancellationToken stop)
        {
            var people = await db.People.AsNoTracking().Where(person => person.LeftAt == null && (person.Roles & Roles.Supervisor) == Roles.Supervisor
                && db.Clients.Any(one => one.Id == client && one.Practice == person.Practice)
                && !db.Assignments.Any(held => held.Client == client && held.Therapist == person.Id)
                && !db.Bars.Any(bar => bar.Client == client && bar.Person == person.Id)).ToListAsync(stop);
            return [.. people.OrderBy(person => person.DisplayName, StringComparer.OrdinalIgnoreCase)];
        }
    }
}
