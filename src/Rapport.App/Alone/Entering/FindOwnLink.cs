using Microsoft.EntityFrameworkCore;
using Rapport.App.Forms;
using Rapport.App.Storage;

namespace Rapport.App.Alone;

/// <summary>Whether a link still asks for a word; and in which language.</summary>
public sealed class FindOwnLink(RapportDb db, TimeProvider clock)
{
    /// <summary>The client's language; null where it opens nothing.</summary>
    public async Task<string?> Run(string token, CancellationToken stop)
    {
        var hash = FormToken.HashOf(token);
        var found = await (from link in db.OwnLinks
                           join way in db.OwnWays on link.Way equals way.Id
                           join client in db.Clients on link.Client equals client.Id
                           where link.Token == hash
                           select new { link, way, client }).AsNoTracking().SingleOrDefaultAsync(stop);
        return found is not null && found.link.Holds(clock.GetUtcNow()) && found.way.IsOpen && !db.Keys.IsErased(found.client.Id.Value) ? found.client.Language : null;
    }
}
