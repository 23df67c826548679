using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Said;

/// <summary>Writes down what happened since a client said something, or lets the words go where nothing is to be written.</summary>
public sealed class TellSince(RapportDb db, TimeProvider clock)
{
    /// <summary>Whether the client has such words.</summary>
    public Task<bool> Run((Id<Client> Client, Id<SaidBefore> Said) at, string? since, Id<Person> by, CancellationToken stop) => db.AgainWhenCrossed(async () =>
    {
        if (await db.SaidBefore.SingleOrDefaultAsync(one => one.Id == at.Said && one.Client == at.Client, stop) is not { } said) return false;
        var now = clock.GetUtcNow();
        if (since is null) said.LetGo(now);
        else db.Add(said.Happened(since, new Mark(by, now)));
        await db.SaveChangesAsync(stop);
        return true;
    });
}
