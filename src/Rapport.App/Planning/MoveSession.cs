using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Planning;

/// <summary>
/// Moves a session that was filed under the wrong client, in one transaction: what was written follows, what was answered stays with whoever
/// answered, and its signals are set aside with why. It stands on the record of both.
/// </summary>
public sealed class MoveSession(RapportDb db, TimeProvider clock)
{
    public async Task<SessionGoes> Run((Id<Client> Client, Id<Session> Session) of, Id<Client> to, string why, Person by, CancellationToken stop)
    {
        if (to == of.Client || await db.Look(by, new(to, RecordPart.Content, "plan") { IsChange = true }, clock, stop) is not AccessDecision.Allowed) return new SessionGoes.NotThere();
        if (await db.FindSession(of.Client, of.Session, stop) is not { } session) return new SessionGoes.NoSession();
        if (await db.CurrentEpisode(to, stop) is not { } episode) return new SessionGoes.NotThere();
        var number = await db.Sessions.Where(one => one.Episode == episode.Id).Select(one => (int?)one.Number).MaxAsync(stop) ?? 0;
        var mark = new Mark(by.Id, clock.GetUtcNow());
        if (session.Move(episode, number + 1, why, mark) is not SessionStep.Moved moved) return new SessionGoes.NotThere();
        db.Add(moved.Fact);
        await db.Follow(moved.Fact, stop);
        await db.RevokeLinks([session.Id], mark.At, stop);
        await SetAside(moved.Fact, mark, stop);
        await db.SaveChangesAsync(stop);
        return new SessionGoes.Moved(moved.Fact);
    }

    /// <summary>A risk answer is never set aside: it stays with the client who gave it until somebody records what was done.</summary>
    private async Task SetAside(SessionMoved moved, Mark mark, CancellationToken stop)
    {
        foreach (var signal in await db.Signals.Where(one => one.Session == moved.Session && one.Client == moved.Client && one.State == SignalState.Shown).ToListAsync(stop))
            if (signal.Dismiss(DismissedWhy.WrongClient, null, mark) is SignalStep.Noted noted) db.Add(noted.Answer);
    }
}
