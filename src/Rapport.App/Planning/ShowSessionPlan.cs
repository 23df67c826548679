using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Planning;

/// <summary>A session with its client and what happened to its plan, for changing it.</summary>
public sealed class ShowSessionPlan(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where this client has no such session.</summary>
    public async Task<SessionPlanShown?> Run((Id<Client> Client, Id<Session> Session) of, Person reader, CancellationToken stop)
    {
        var found = await (from session in db.Sessions
                           join client in db.Clients on session.Client equals client.Id
                           where session.Id == of.Session && session.Client == of.Client
                           select new { session, client }).AsNoTracking().SingleOrDefaultAsync(stop);
        if (found is null) return null;
        var changes = await db.SessionChanges.AsNoTracking().Where(change => change.Session == of.Session).ToListAsync(stop);
        var own = (await db.KnownTo(reader, clock.GetUtcNow(), stop)).Select(known => known.Client).Where(client => client.Id != of.Client);
        return new(found.client, found.session, [.. changes.OrderBy(change => change.At)]) { Others = [.. own.OrderBy(client => client.Name, StringComparer.OrdinalIgnoreCase)] };
    }
}
