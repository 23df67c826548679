using Microsoft.EntityFrameworkCore;
using Rapport.App.Sessions;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>Notes as several slices need them.</summary>
public static class NoteQueries
{
    extension(RapportDb db)
    {
        /// <summary>One session with its note and everything that stands beside it; null where the client has no such session. One query.</summary>
        public async Task<NotedSession?> FindNoted(AtSession at, CancellationToken stop)
        {
            var rows = await (from session in db.Sessions
                              join client in db.Clients on session.Client equals client.Id
                              join note in db.SessionNotes on session.Id equals note.Session into notes
                              from note in notes.DefaultIfEmpty()
                              join version in db.NoteVersions on note.Id equals version.Note into versions
                              from version in versions.DefaultIfEmpty()
                              join writer in db.People on version.By equals writer.Id into writers
                              from writer in writers.DefaultIfEmpty()
                              where session.Id == at.Session && session.Client == at.Client
                              orderby version.Number
                              select new { session, client, note, version, writer }).AsNoTracking().ToListAsync(stop);
            return rows.Count == 0 ? null : new(rows[0].client, rows[0].session, rows[0].note)
            {
                Versions = [.. rows.Where(row => row.version is not null).Select(row => new NoteVersionBy(row.version, row.writer))],
            };
        }

        /// <summary>Sessions of these clients that were held and whose note is not signed, the longest waiting first. One query.</summary>
        public async Task<IReadOnlyList<NoteDue>> NotesDue(IReadOnlyCollection<Id<Client>> clients, CancellationToken stop) =>
            await (from session in db.Sessions
                   join note in db.SessionNotes on session.Id equals note.Session into notes
                   from note in notes.DefaultIfEmpty()
                   where clients.Contains(session.Client) && session.State == SessionState.Held && note.SignedAt == null
                       && !db.People.Any(person => person.Id == note.Author && person.LeftAt != null) // nobody else can sign it
                   orderby session.StartsAt
                   select new NoteDue(session, note)).AsNoTracking().ToListAsync(stop);
    }
}
