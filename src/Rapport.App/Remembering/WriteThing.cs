using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Remembering;

/// <summary>Writes down something to remember, new or anew.</summary>
public sealed class WriteThing(RapportDb db, TimeProvider clock)
{
    /// <summary>False where this client has no such thing.</summary>
    public async Task<bool> Run(ThingWritten written, CancellationToken stop)
    {
        var thing = written.Thing is not { } id
            ? db.ThingsToRemember.Add(new(NewId.For<ThingToRemember>(clock), written.Client, written.Words)).Entity
            : await db.ThingsToRemember.FirstOrDefaultAsync(one => one.Id == id && one.Client == written.Client, stop);
        if (thing is null) return false;
        thing.Write(written.Words, written.On, written.Until);
        await db.SaveChangesAsync(stop);
        return true;
    }
}
