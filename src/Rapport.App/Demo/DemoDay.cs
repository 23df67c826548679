using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Demo;

/// <summary>Today's sessions of the demonstration.</summary>
internal sealed class DemoDay
{
    /// <summary>Where in the day a session lies, seen from now.</summary>
    internal enum Part
    {
        /// <summary>Over, all written.</summary>
        Done,

        /// <summary>Over; the check-out is in, the guess and the note are not.</summary>
        JustOver,

        /// <summary>Running; the check-in came before it.</summary>
        Running,

        /// <summary>Begins soon; something must come first.</summary>
        Soon,

        /// <summary>Later today.</summary>
        Later,
    }

    /// <summary>Whose work goes on, those first whose last session strained: they are to come, not over.</summary>
    public static IReadOnlyList<(DemoCourse Of, Part Part)> Choose(IEnumerable<DemoCourse> ofTherapist)
    {
        var open = ofTherapist.Where(course => !course.IsOver).ToList();
        var strained = open.Where(course => course.Fate == DemoFate.Fresh).Concat(open.Where(course => course.Fate == DemoFate.Unmended)).Take(3).ToList();
        var calm = open.Except(strained).Where(course => course.Held < DemoCourse.Longest).Take(DemoCalendar.SessionsToday - strained.Count).ToList();
        Part[] strainedIn = [Part.Soon, Part.Running, Part.Later];
        var rest = Enum.GetValues<Part>().Except(strainedIn.Take(strained.Count)).ToList();
        return [.. strained.Zip(strainedIn).Concat(calm.Zip(rest)).OrderBy(session => session.Second)];
    }

    /// <summary>On a later day: five sessions around now for everybody whose work goes on and who has none today.</summary>
    public static async Task PlanAnew(RapportDb db, TimeProvider clock, CancellationToken stop)
    {
        var calendar = new DemoCalendar(clock.GetUtcNow());
        var from = calendar.TodayAt(0).StartsAt - TimeSpan.FromHours(1);
        var until = calendar.TodayAt(DemoCalendar.SessionsToday - 1).StartsAt + TimeSpan.FromHours(1);
        if (await db.Sessions.AnyAsync(session => session.StartsAt >= from && session.StartsAt < until, stop)) return;
        var held = await (from assignment in db.Assignments
                          join episode in db.Episodes on assignment.Episode equals episode.Id
                          where episode.EndedAt == null && assignment.Until == null
                          select new { assignment.Therapist, Episode = episode, Number = db.Sessions.Where(one => one.Episode == episode.Id).Max(one => one.Number) }).ToListAsync(stop);
        foreach (var mine in held.GroupBy(one => one.Therapist.Value).OrderBy(group => group.Key))
            foreach (var (one, place) in mine.OrderBy(one => one.Number).ThenBy(one => one.Episode.Id.Value).Take(DemoCalendar.SessionsToday).Select((one, place) => (one, place)))
                db.Add(one.Episode.Plan(NewId.For<Session>(clock), one.Number + 1, new(calendar.TodayAt(place), DemoCalendar.Length, SessionForm.Room)));
        await db.SaveChangesAsync(stop);
    }
}
