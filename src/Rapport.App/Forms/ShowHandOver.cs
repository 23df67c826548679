using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Forms;

/// <summary>What may be handed over to a client about one of their sessions.</summary>
public sealed class ShowHandOver(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where the client has no such session.</summary>
    public async Task<FormFrame?> Run(Id<Client> client, Id<Session> session, FormPurpose purpose, CancellationToken stop) =>
        await db.FindFormFrame(client, (session, purpose), clock.GetUtcNow(), stop) is { } frame && frame.Session.Client == client ? frame : null;
}
