using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.HardToSay;

/// <summary>A client marks that there is something, or writes words that wait. That something is there is marked once while it stands.</summary>
public sealed class MarkUnsaid(RapportDb db, TimeProvider clock)
{
    /// <summary>False where nobody may read it who was chosen.</summary>
    public Task<bool> Run(Id<Client> client, UnsaidWish wish, CancellationToken stop) => db.MarkUnsaid(client, wish, clock, stop);
}
