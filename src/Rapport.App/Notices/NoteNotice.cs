using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Notices;

/// <summary>Somebody notes what they were told. It leaves Today and stays in the store.</summary>
public sealed class NoteNotice(RapportDb db, TimeProvider clock)
{
    /// <summary>False where they were told no such thing.</summary>
    public async Task<bool> Run(Id<Notice> notice, Id<Person> reader, CancellationToken stop)
    {
        if (await db.Notices.SingleOrDefaultAsync(one => one.Id == notice && one.To == reader, stop) is not { } told) return false;
        told.Note(clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return true;
    }
}
