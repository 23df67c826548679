using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Leaving;

/// <summary>What has to be decided before somebody leaves, as an owner may see it: who comes and when, never what is said.</summary>
public sealed class ShowLeaving(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where nobody of this id works here.</summary>
    public async Task<LeavingShown?> Run(Id<Person> whom, Person decider, CancellationToken stop) =>
        await db.People.AsNoTracking().SingleOrDefaultAsync(one => one.Id == whom && one.Practice == decider.Practice && one.LeftAt == null, stop) is not { } person
            ? null
            : new(person, await db.OpenWorkOf(person, decider.Id, clock.GetUtcNow(), stop), await db.DraftsOf(person, decider.Id, stop));
}
