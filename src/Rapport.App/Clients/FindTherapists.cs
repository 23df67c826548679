using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>Who can be given work in a practice.</summary>
public sealed class FindTherapists(RapportDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Person>> Run(Id<Practice> practice, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var people = await db.People.AsNoTracking().Where(one => one.Practice == practice && (one.LeftAt == null || one.LeftAt > now)).ToListAsync(stop);
        return [.. people.Where(one => one.Roles.HasFlag(Roles.Therapist)).OrderBy(one => one.DisplayName, StringComparer.OrdinalIgnoreCase)];
    }
}
