using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>The course of work that a client is in, and its sessions.</summary>
public static class Episodes
{
    extension(RapportDb db)
    {
        /// <summary>The newest course of work with a client, ended or not; null for none.</summary>
        public Task<Episode?> CurrentEpisode(Id<Client> client, CancellationToken stop) =>
            db.Episodes.Where(episode => episode.Client == client).OrderByDescending(episode => episode.EnquiredAt).FirstOrDefaultAsync(stop);

        /// <summary>A session of this client; null for any other.</summary>
        public Task<Session?> FindSession(Id<Client> client, Id<Session> session, CancellationToken stop) =>
            db.Sessions.FirstOrDefaultAsync(one => one.Id == session && one.Client == client, stop);

        /// <summary>Takes back the links to forms of sessions that will not be as they were agreed. The caller saves.</summary>
        public async Task RevokeLinks(IReadOnlyCollection<Id<Session>> sessions, DateTimeOffset at, CancellationToken stop)
        {
            foreach (var link in await db.FormLinks.Where(link => sessions.Contains(link.Session) && link.UsedAt == null && link.RevokedAt == null).ToListAsync(stop)) link.Revoke(at);
        }
    }
}
