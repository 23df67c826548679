using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Signals;

/// <summary>Once a day: how things stand with everybody, also where nobody answered; and what the practice's own sessions say about the limits.</summary>
public sealed class RoundOfTheDay(RapportDb db, TimeProvider clock)
{
    /// <summary>How many episodes were looked at.</summary>
    public async Task<int> Run(CancellationToken stop)
    {
        var episodes = await db.Episodes.Where(one => one.EndedAt == null).Select(one => one.Id).ToListAsync(stop);
        foreach (var episode in episodes)
        {
            db.ChangeTracker.Clear();
            await db.JudgeStanding(episode, clock, stop);
            await db.SaveChangesAsync(stop);
        }
        await Tune(stop);
        return episodes.Count;
    }

    private async Task Tune(CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var used = await (from kept in db.LevelsKept join client in db.Clients on kept.Client equals client.Id select new { client.Practice, kept.Instrument }).Distinct().ToListAsync(stop);
        foreach (var (practice, instrument) in used.Select(one => (one.Practice, one.Instrument)))
        {
            var tuning = PracticeTuning.From((practice, instrument, clock.GetUtcNow()), await Courses(practice, instrument, stop), await Quiet(practice, instrument, stop));
            var stands = await db.PracticeTunings.AsNoTracking().Where(one => one.Practice == practice && one.Instrument == instrument).OrderByDescending(one => one.At).FirstOrDefaultAsync(stop);
            if (stands is null || tuning with { At = stands.At } != stands) db.PracticeTunings.Add(tuning);
        }
        await db.SaveChangesAsync(stop);
    }

    private async Task<IReadOnlyCollection<IReadOnlyList<double>>> Courses(Id<Practice> practice, string instrument, CancellationToken stop)
    {
        var rated = await (from score in db.Scores
                           join session in db.Sessions on new { Id = score.Session, score.Client } equals new { session.Id, session.Client }
                           join client in db.Clients on score.Client equals client.Id
                           join answer in db.FormAnswers on new { score.Submission, score.Instrument } equals new { answer.Submission, answer.Instrument }
                           where client.Practice == practice && score.Instrument == instrument && score.Scale == ScoreRecorded.Total
                               && session.State == SessionState.Held && answer.By == Respondent.Client
                           select new { session.Episode, session.StartsAt, session.Id, score.At, score.Value }).ToListAsync(stop);
        return [.. rated.GroupBy(one => one.Episode).Select(course =>
            (IReadOnlyList<double>)[.. course.GroupBy(one => one.Id).Select(same => same.MinBy(one => one.At)!).OrderBy(one => one.StartsAt).Select(one => one.Value)])];
    }

    /// <summary>Sessions that nobody marked: no ticked word, no repair. A first rating says nothing about ups and downs.</summary>
    private Task<List<double>> Quiet(Id<Practice> practice, string instrument, CancellationToken stop) =>
        (from kept in db.LevelsKept
         join client in db.Clients on kept.Client equals client.Id
         where client.Practice == practice && kept.Instrument == instrument && !kept.IsFirst && !kept.IsMarked && !db.Repairs.Any(repair => repair.Session == kept.Session)
         select kept.Z).ToListAsync(stop);
}
