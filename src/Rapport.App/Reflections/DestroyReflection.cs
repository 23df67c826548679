using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Reflections;

/// <summary>An author lets go of something they wrote for themselves; it cannot be brought back.</summary>
public sealed class DestroyReflection(RapportDb db)
{
    /// <summary>False where they wrote no such thing.</summary>
    public async Task<bool> Run(Id<ReflectionNote> note, Id<Person> author, CancellationToken stop)
    {
        if (await db.ReflectionNotes.SingleOrDefaultAsync(one => one.Id == note && one.Author == author, stop) is not { } written) return false;
        db.Remove(written);
        await db.SaveChangesAsync(stop);
        SqliteFile.DropOldPages(db);
        return true;
    }
}
