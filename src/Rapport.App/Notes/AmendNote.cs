using Rapport.App.Sessions;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Notes;

/// <summary>Adds to a signed note, with why; what was signed stays as it was.</summary>
public sealed class AmendNote(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where the client has no such session, or it has no note.</summary>
    public Task<NoteStep?> Run(AtSession at, (NoteBody Body, string Why) added, Id<Person> by, CancellationToken stop) => db.AgainWhenCrossed(async () =>
    {
        var (_, note) = await db.FindNote(at, stop);
        if (note is null) return null;
        var step = note.Amend(added.Body, added.Why, new Mark(by, clock.GetUtcNow()));
        db.Keep(step);
        await db.SaveChangesAsync(stop);
        return step;
    });
}
