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
            var found = await (from session in db.Sessions
                               join client in db.Clients on session.Client equals client.Id
                               join note in db.SessionNotes on session.Id equals note.Session into notes
                               from note in notes.DefaultIfEmpty()
                               where session.Id == at.Session && session.Client == at.Client
                               select new
                               {
                                   session,
                                   client,
                                   note,
                                   Versions = (from version in db.NoteVersions
                                               join of in db.SessionNotes on version.Note equals of.Id
                                               join writer in db.People on version.By equals writer.Id
                                               where of.Session == session.Id
                                               select new { version, writer }).ToList(),
                               }).AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(stop);
            return found is null ? null : new(found.client, found.session, found.note)
            {
                Versions = [.. found.Versions.OrderBy(one => one.version.Number).Select(one => new NoteVersionBy(one.version, one.writer))],
            };
        }

        /// <summary>Sessions of these clients that were held and whose note is not signed, the longest waiting first. One query.</summary>
        public async Task<IReadOnlyList<NoteDue>> NotesDue(IReadOnlyCollection<Id<Client>> clients, CancellationToken stop) =>
            await (from session in db.Sessions
                   join note in db.SessionNotes on session.Id equals note.Session into notes
                   from note in notes.DefaultIfEmpty()
                   where clients.Contains(session.Client) && session.State == SessionState.Held && note.SignedAt == null
                   orderby session.StartsAt
                   select new NoteDue(session, note)).AsNoTracking().ToListAsync(stop);
    }
}
