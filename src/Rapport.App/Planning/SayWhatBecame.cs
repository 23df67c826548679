using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Planning;

/// <summary>Writes down what became of a session: held, not attended, or cancelled and by whom.</summary>
public sealed class SayWhatBecame(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where this client has no such session, or "planned", which nothing becomes.</summary>
    public async Task<SessionStep?> Run((Id<Client> Client, Id<Session> Session) of, SessionState became, Id<Person> by, CancellationToken stop)
    {
        if (became == SessionState.Planned || await db.FindSession(of.Client, of.Session, stop) is not { } session) return null;
        var now = clock.GetUtcNow();
        var step = became switch
        {
            SessionState.Held => session.Hold(by, now),
            SessionState.NotAttended => session.NotAttended(by, now),
            _ => session.Cancel(became, by, now),
        };
        if (step is not SessionStep.Changed changed) return step;
        if (became != SessionState.Held) await db.RevokeLinks([session.Id], now, stop);
        db.Add(changed.Fact);
        await db.SaveChangesAsync(stop);
        return step;
    }
}
