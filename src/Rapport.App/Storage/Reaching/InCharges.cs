using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage;

/// <summary>Who answers for a client, and what they are told.</summary>
public static class InCharges
{
    extension(RapportDb db)
    {
        /// <summary>Puts a notice for everybody in charge, but not for who did it, into what is saved next.</summary>
        public async Task TellInCharge(ToTell what, TimeProvider clock, CancellationToken stop)
        {
            var now = clock.GetUtcNow();
            foreach (var told in (await db.InCharge(what.Client, now, stop)).Where(one => one != what.By))
                db.Add(new Notice(NewId.For<Notice>(clock), what.Client, told, what.Kind) { By = what.By, About = what.About, At = now, Why = what.Why });
        }

        /// <summary>The therapists in charge of a client now; where there is none, the owners of the practice.</summary>
        private async Task<IReadOnlyList<Id<Person>>> InCharge(Id<Client> client, DateTimeOffset now, CancellationToken stop)
        {
            var held = await db.Assignments.AsNoTracking().Where(one => one.Client == client && !one.IsCover && one.From <= now && (one.Until == null || one.Until > now))
                .Select(one => one.Therapist).Distinct().ToListAsync(stop);
            if (held.Count > 0) return held;
            var people = await db.People.AsNoTracking().Where(person => person.LeftAt == null && db.Clients.Any(one => one.Id == client && one.Practice == person.Practice)).ToListAsync(stop);
            return [.. people.Where(person => person.Is(Roles.Owner)).Select(person => person.Id)];
        }
    }
}
