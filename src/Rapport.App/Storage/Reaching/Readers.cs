using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage;

/// <summary>Who wants to look, with the work that they hold.</summary>
public static class Readers
{
    extension(RapportDb db)
    {
        /// <summary>Somebody with the work that they hold now and what they are barred from, in three queries; null where there is nobody.</summary>
        public async Task<Reader?> FindReader(Id<Person> person, DateTimeOffset now, CancellationToken stop)
        {
            if (await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Id == person, stop) is not { } who) return null;
            var assignments = await db.Assignments.AsNoTracking()
                .Where(one => one.Therapist == person && one.From <= now && (one.Until == null || one.Until > now)).ToListAsync(stop);
            return new(who, assignments, await db.Bars.AsNoTracking().Where(bar => bar.Person == person).ToListAsync(stop));
        }
    }
}
