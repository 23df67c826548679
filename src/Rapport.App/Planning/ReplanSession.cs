using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Planning;

/// <summary>Changes when, how long and how the two meet.</summary>
public sealed class ReplanSession(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where this client has no such session.</summary>
    public async Task<SessionStep?> Run((Id<Client> Client, Id<Session> Session) of, SessionPlan plan, Id<Person> by, CancellationToken stop)
    {
        if (await db.FindSession(of.Client, of.Session, stop) is not { } session) return null;
        var step = session.Replan(plan, by, clock.GetUtcNow());
        if (step is not SessionStep.Changed changed) return step;
        if (changed.Fact.StartedBefore is not null) await db.RevokeLinks([session.Id], changed.Fact.At, stop);
        db.Add(changed.Fact);
        await db.SaveChangesAsync(stop);
        return step;
    }
}
