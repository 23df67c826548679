using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.HardToSay;

/// <summary>Somebody opens words whose time has come. That they did is kept by the same save that makes them readable.</summary>
public sealed class ReadUnsaid(RapportDb db, TimeProvider clock)
{
    /// <summary>False where there is no such thing, it is not for them, or its time has not come.</summary>
    /// <param name="client">Whose; null for what was written for this reader alone, of whomever.</param>
    public Task<bool> Run(Id<Client>? client, Id<Unsaid> which, Id<Person> reader, CancellationToken stop) => db.AgainWhenCrossed(async () =>
    {
        var now = clock.GetUtcNow();
        var found = await db.SeeUnsaid(db.Unsaid.Where(one => one.Id == which && (client == null ? one.For == reader : one.Client == client && one.For == null)), stop);
        if (found is not [var (unsaid, _, next)] || !unsaid.IsOpen(now, next)) return false;
        unsaid.Read(reader, now, next);
        await db.SaveChangesAsync(stop);
        return true;
    });
}
