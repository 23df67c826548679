using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Demo;

/// <summary>
/// Furnishes an empty store with an invented practice: six therapists, 90 clients, about a thousand sessions with strains planted by the simulator.
/// Written through the domain and judged as real answers are; only the time of writing is told, not lived.
/// </summary>
public sealed class FurnishDemo(RapportDb db, TimeProvider clock)
{
    /// <summary>On a store that is furnished already, today's sessions are planned where it has none.</summary>
    public async Task Run(int seed, CancellationToken stop)
    {
        if (await db.Practices.AnyAsync(stop))
        {
            await DemoDay.PlanAnew(db, clock, stop);
            return;
        }
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var (now, chance) = (clock.GetUtcNow(), new DemoChance(seed));
        var (past, calendar) = (new DemoClock(now - TimeSpan.FromDays(400), now), new DemoCalendar(now));
        var team = new DemoTeam(db, past, chance);
        var (practice, members) = await team.Gather(calendar.Today);
        var agreements = new DemoAgreements(db, past);
        agreements.Publish(practice, members.First(member => member.Person.Is(Roles.Owner)));
        foreach (var member in members) team.Arrive(practice, member, calendar.Today);
        var courses = DemoCourse.All(chance, seed);
        var ids = courses.ToDictionary(course => course.Index, _ => NewId.For<Client>(past));
        db.Keys.Add([.. ids.Values.Select(id => id.Value)]);
        var files = new Files(db, (past, chance, calendar), practice) { Ids = ids, Agreements = agreements };
        for (var at = 0; at < members.Count; at++)
            await files.Write(members[at], [.. courses.Where(course => course.Index % members.Count == at)], stop);
        await whole.CommitAsync(stop);
    }

    /// <summary>All clients of one therapist.</summary>
    private sealed class Files(RapportDb db, (DemoClock Clock, DemoChance Chance, DemoCalendar Calendar) told, Practice practice)
    {
        public required Dictionary<int, Id<Client>> Ids { get; init; }
        public required DemoAgreements Agreements { get; init; }

        private readonly DemoStory _story = new(db, told.Clock, told.Chance);

        public async Task Write(DemoTeam.Member with, IReadOnlyList<DemoCourse> courses, CancellationToken stop)
        {
            var today = DemoDay.Choose(courses).Select((chosen, place) => (chosen.Of.Index, chosen.Part, Time: told.Calendar.TodayAt(place))).ToDictionary(chosen => chosen.Index);
            foreach (var (course, at) in courses.Select((course, at) => (course, at)))
            {
                stop.ThrowIfCancellationRequested();
                var isToday = today.TryGetValue(course.Index, out var now);
                var last = isToday ? told.Calendar.WeeksFrom(now.Time, -1)
                    : told.Calendar.WeeklyHour(course.IsOver ? 20 + (at * 11) : 1 + (at % 6), at);
                var file = await _story.Tell(course, Add(course), with, (last, told.Calendar));
                if (isToday) await _story.Today(file, now.Time, now.Part);
                else if (!course.IsOver) _story.Next(file, told.Calendar.WeeksFrom(last, 1));
                Agreements.Give(file);
                await db.SaveChangesAsync(stop);
                db.ChangeTracker.Clear();
            }
        }

        private Client Add(DemoCourse course)
        {
            var client = new Client(Ids[course.Index], practice.Id, course.Name, course.Language);
            if (told.Chance.Is(0.7))
            {
                client.BeReached($"client{course.Index}@demo.example", null);
                client.Allow(SafeContact.By(ContactChannel.Email, new(9, 0), new(19, 0)));
                client.ConfirmContact(told.Clock.Now);
            }
            db.Add(client);
            return client;
        }
    }
}
