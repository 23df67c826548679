using Rapport.App.Sessions;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Notes;

/// <summary>Saves the last words and signs them. From then on the note never changes.</summary>
public sealed class SignNote(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where the client has no such session.</summary>
    public Task<NoteWritten?> Run(AtSession at, NoteDraft draft, CancellationToken stop) => db.AgainWhenCrossed(async () =>
    {
        var (isThere, note) = await db.FindNote(at, stop);
        if (!isThere) return null;
        if (note is null && draft.Body.IsEmpty) return new NoteWritten(new NoteStep.NothingWritten(), 0);
        if (note is null) db.Add(note = new(NewId.For<SessionNote>(clock), at.Client, at.Session, draft.By));
        var mark = new Mark(draft.By, clock.GetUtcNow());
        var step = note.Save(draft.Body, (draft.Page, draft.Revision), mark);
        if (step is NoteStep.Saved saved) step = note.Sign(saved.Revision, mark);
        db.Keep(step);
        await db.SaveChangesAsync(stop);
        return new NoteWritten(step, note.Versions);
    });
}
