using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Legal;

/// <summary>A legal request is written down; the client is told, or not for a reason; it is over. Nothing goes by any of it.</summary>
public sealed class KeepRequest(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where there is no such client.</summary>
    public async Task<Id<LegalRequest>?> Run(Id<Client> client, RequestWanted wanted, Id<Person> by, CancellationToken stop)
    {
        if (!await db.Clients.AnyAsync(one => one.Id == client, stop)) return null;
        var request = new LegalRequest(NewId.For<LegalRequest>(clock), client, by, clock.GetUtcNow())
        {
            Asker = wanted.Asker, Authority = wanted.Authority, Scope = wanted.Scope, ReceivedOn = wanted.ReceivedOn, Reference = wanted.Reference, DueBy = wanted.DueBy,
        };
        db.Add(request);
        await db.SaveChangesAsync(stop);
        return request.Id;
    }

    /// <summary>The client was told on a day, or is not told for a reason. False where there is no such request, or the client knows already.</summary>
    public Task<bool> Tell((Id<Client> Client, Id<LegalRequest> Request) which, DateOnly? on, string? whyNot, CancellationToken stop) => Change(which, request =>
    {
        if (on is not { } day) return request.DoNotTell(whyNot!);
        request.Tell(day);
        return true;
    }, stop);

    /// <summary>It is over. False where there is no such request, or it was over before.</summary>
    public Task<bool> Close((Id<Client> Client, Id<LegalRequest> Request) which, string outcome, CancellationToken stop) =>
        Change(which, request => request.Close(outcome, clock.GetUtcNow()), stop);

    private async Task<bool> Change((Id<Client> Client, Id<LegalRequest> Request) which, Func<LegalRequest, bool> change, CancellationToken stop)
    {
        if (await db.LegalRequests.SingleOrDefaultAsync(one => one.Id == which.Request && one.Client == which.Client, stop) is not { } request || !change(request)) return false;
        await db.SaveChangesAsync(stop);
        return true;
    }
}
