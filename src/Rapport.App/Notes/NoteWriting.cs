using Microsoft.EntityFrameworkCore;
using Rapport.App.Sessions;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Notes;

/// <summary>The note of a session while somebody writes in it.</summary>
internal static class NoteWriting
{
    extension(RapportDb db)
    {
        public async Task<(bool IsThere, SessionNote? Note)> FindNote(AtSession at, CancellationToken stop)
        {
            var found = await (from session in db.Sessions
                               join note in db.SessionNotes on session.Id equals note.Session into notes
                               from note in notes.DefaultIfEmpty()
                               where session.Id == at.Session && session.Client == at.Client
                               select new { note }).SingleOrDefaultAsync(stop);
            return (found is not null, found?.note);
        }

        public void Keep(NoteStep step)
        {
            NoteVersion? version = step switch
            {
                NoteStep.ChangedMeanwhile meanwhile => meanwhile.Aside,
                NoteStep.AlreadySigned signed => signed.Aside,
                NoteStep.NowSigned signed => signed.Version,
                NoteStep.Amended amended => amended.Version,
                _ => null,
            };
            if (version is not null) db.NoteVersions.Add(version);
        }
    }
}
