using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Planning;

/// <summary>Agrees on one session or a weekly series, all or none.</summary>
public sealed class PlanSessions(RapportDb db, TimeProvider clock)
{
    public async Task<SessionsPlanned> Run(Id<Client> client, NewSessions wanted, CancellationToken stop)
    {
        if (await db.CurrentEpisode(client, stop) is not { EndedAt: null } episode) return new SessionsPlanned.HasEnded();
        var known = await db.Sessions.AsNoTracking().Where(session => session.Client == client).ToListAsync(stop);
        var plans = wanted.All().ToList();
        var busy = known.Where(session => session.State is SessionState.Planned or SessionState.Held).Select(session => session.StartsAt).ToHashSet();
        if (plans.Find(plan => busy.Contains(plan.Time.StartsAt)) is { } same) return new SessionsPlanned.MeetAlready(same.Time.StartsAt);
        var number = known.Where(session => session.Episode == episode.Id).Select(session => session.Number).DefaultIfEmpty(0).Max();
        var sessions = plans.Select(plan => episode.Plan(NewId.For<Session>(clock), ++number, plan)).ToList();
        db.AddRange(sessions);
        await db.JudgeStanding(episode.Id, clock, stop); // "left without a next time" is not so any more
        await db.SaveChangesAsync(stop);
        return new SessionsPlanned.Planned([.. sessions.Select(session => session.Id)]);
    }
}
