using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Sessions;

/// <summary>The two have met: the session is held from now on.</summary>
public sealed class BeginSession(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where the client has no such session.</summary>
    public async Task<SessionStep?> Run(AtSession at, Id<Person> by, CancellationToken stop)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(one => one.Id == at.Session && one.Client == at.Client, stop);
        var step = session?.State switch
        {
            null => null,
            SessionState.Planned or SessionState.Held => session.Hold(by, clock.GetUtcNow()),
            var other => new SessionStep.Over(other.Value),
        };
        if (step is SessionStep.Changed changed) db.Add(changed.Fact);
        await db.SaveChangesAsync(stop);
        return step;
    }
}
