using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>Changes how somebody is called, spoken to and reached. What was confirmed for another address has to be confirmed again.</summary>
public sealed class ChangeClient(RapportDb db)
{
    public async Task Run(Id<Client> of, ClientChange wanted, CancellationToken stop)
    {
        var client = await db.Clients.SingleAsync(one => one.Id == of, stop);
        client.Introduce(wanted.Name, wanted.Language);
        client.BeReached(wanted.Email, wanted.Phone);
        if (wanted.Safe != client.SafeContact) client.Allow(wanted.Safe);
        if (wanted.ConfirmedAt is { } at) client.ConfirmContact(at);
        else if (client.ContactConfirmedAt is not null) client.Allow(wanted.Safe);
        await db.SaveChangesAsync(stop);
    }
}
