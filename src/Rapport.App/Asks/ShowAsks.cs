using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Asks;

/// <summary>What one client asked for, and what they were answered.</summary>
public sealed class ShowAsks(RapportDb db)
{
    public Task<IReadOnlyList<AskSeen>> Run(Id<Client> client, CancellationToken stop) => db.SeeAsks(db.ClientAsks.Where(one => one.Client == client), stop);
}
