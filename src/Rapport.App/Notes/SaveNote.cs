using Rapport.App.Sessions;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Notes;

/// <summary>Saves what is being typed. Whoever saves over another's change loses nothing: their words are kept beside it.</summary>
public sealed class SaveNote(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where the client has no such session.</summary>
    public Task<NoteWritten?> Run(AtSession at, NoteDraft draft, CancellationToken stop) => db.AgainWhenCrossed(async () =>
    {
        var (isThere, note) = await db.FindNote(at, stop);
        if (!isThere) return null;
        if (note is null && draft.Body == NoteBody.Blank(NoteForm.Free)) return new NoteWritten(new NoteStep.Saved(0), 0);
        if (note is null) db.Add(note = new(NewId.For<SessionNote>(clock), at.Client, at.Session, draft.By));
        var step = note.Save(draft.Body, (draft.Page, draft.Revision), new Mark(draft.By, clock.GetUtcNow()));
        db.Keep(step);
        await db.SaveChangesAsync(stop);
        return new NoteWritten(step, note.Versions);
    });
}
