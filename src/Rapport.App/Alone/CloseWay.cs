using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Alone;

/// <summary>Closes a client's way to their own page at once. Whatever is open by it ends with its next request.</summary>
public sealed class CloseWay(RapportDb db, TimeProvider clock)
{
    /// <param name="closedBy">Who of the practice; null for the client.</param>
    public async Task Run(Id<Client> client, Id<Person>? closedBy, CancellationToken stop)
    {
        await db.CloseWays(client, closedBy, clock.GetUtcNow(), stop);
        await db.SaveChangesAsync(stop);
    }
}
