using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>Who works with somebody now, who did, and who could.</summary>
public sealed class ShowTeam(RapportDb db, TimeProvider clock)
{
    public async Task<Team?> Run(Id<Client> client, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var found = await (from episode in db.Episodes
                           join one in db.Clients on episode.Client equals one.Id
                           where one.Id == client
                           orderby episode.EnquiredAt descending
                           select new { episode, one }).AsNoTracking().FirstOrDefaultAsync(stop);
        if (found is null) return null;
        var members = await (from assignment in db.Assignments
                             join person in db.People on assignment.Therapist equals person.Id
                             where assignment.Client == client
                             select new TeamMember(assignment, person)).AsNoTracking().ToListAsync(stop);
        var people = await db.People.AsNoTracking().Where(person => person.Practice == found.one.Practice && (person.LeftAt == null || person.LeftAt > now)
            && !db.Bars.Any(bar => bar.Person == person.Id && bar.Client == client)).ToListAsync(stop);
        return new(found.one, found.episode, [.. members.OrderBy(member => member.Assignment.From)],
            [.. people.Where(person => person.Is(Roles.Therapist)).OrderBy(person => person.DisplayName, StringComparer.OrdinalIgnoreCase)]);
    }
}
