using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Planning;

/// <summary>Whether the therapist would meet two people at once: something to say before it is planned, and no reason to refuse it.</summary>
public sealed class FindOverlaps(RapportDb db, TimeProvider clock)
{
    public Task<IReadOnlyList<Session>> Run(Id<Client> client, IReadOnlyCollection<SessionPlan> plans, CancellationToken stop) => db.OverlapsOf(client, plans, clock.GetUtcNow(), stop);
}
