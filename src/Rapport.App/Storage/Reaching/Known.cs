using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>Which clients somebody may know of at all. Who is not theirs is not there for them, not even as a double.</summary>
public static class Known
{
    extension(RapportDb db)
    {
        /// <summary>The clients whose being here somebody may know: those they work with; for the owner all but the barred ones. One query.</summary>
        public async Task<IReadOnlyList<Client>> KnownTo(Person person, DateTimeOffset now, CancellationToken stop)
        {
            var rows = await (from client in db.Clients
                              where client.Practice == person.Practice && !db.Bars.Any(bar => bar.Client == client.Id && bar.Person == person.Id && bar.From <= now)
                              select new
                              {
                                  client,
                                  IsTheirs = db.Assignments.Any(held => held.Client == client.Id && held.Therapist == person.Id && held.From <= now && (held.Until == null || held.Until > now)),
                              }).AsNoTracking().ToListAsync(stop);
            return [.. rows.Where(row => person.Is(Roles.Owner) || (row.IsTheirs && person.Is(Roles.Therapist))).Select(row => row.client)];
        }
    }
}
