using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Leaving;

/// <summary>What somebody would leave behind.</summary>
internal static class LeavingQueries
{
    extension(RapportDb db)
    {
        /// <summary>
        /// Every open course of work that this person is in charge of, and every one in which they only stand in while nobody else is in charge.
        /// </summary>
        /// <param name="decider">Who decides; names that they must not see are marked.</param>
        public async Task<IReadOnlyList<OpenWork>> OpenWorkOf(Person person, Id<Person> decider, DateTimeOffset now, CancellationToken stop)
        {
            var open = await (from episode in db.Episodes
                              join client in db.Clients on episode.Client equals client.Id
                              where episode.EndedAt == null && db.Assignments.Any(one => one.Episode == episode.Id && one.Therapist == person.Id && (one.Until == null || one.Until > now))
                              select new { episode, client, IsInCharge = db.Assignments.Any(one => one.Episode == episode.Id && one.Therapist == person.Id && !one.IsCover && (one.Until == null || one.Until > now)) }).ToListAsync(stop);
            var (episodes, clients) = (open.Select(one => one.episode.Id).ToList(), open.Select(one => one.client.Id).ToList());
            var others = (await (from held in db.Assignments
                                 join other in db.People on held.Therapist equals other.Id
                                 where episodes.Contains(held.Episode) && other.Id != person.Id && other.LeftAt == null && !held.IsCover && held.From <= now && (held.Until == null || held.Until > now)
                                 select new { held.Episode, other }).ToListAsync(stop)).Where(one => one.other.Is(Roles.Therapist)).ToLookup(one => one.Episode, one => one.other);
            var planned = (await db.Sessions.Where(one => episodes.Contains(one.Episode) && one.State == SessionState.Planned && one.StartsAt > now).OrderBy(one => one.StartsAt).ToListAsync(stop)).ToLookup(one => one.Episode);
            var barred = (await db.Bars.AsNoTracking().Where(one => clients.Contains(one.Client)).ToListAsync(stop)).ToLookup(one => one.Client, one => one.Person);
            var risks = await db.OpenRiskAnswers.Where(one => clients.Contains(one.Client)).Select(one => one.Client).Distinct().ToListAsync(stop);
            var colleagues = (await db.People.AsNoTracking().Where(one => one.Practice == person.Practice && one.Id != person.Id && one.LeftAt == null).ToListAsync(stop)).Where(one => one.Is(Roles.Therapist)).ToList();
            return
            [
                .. open.Where(one => one.IsInCharge || !others[one.episode.Id].Any()).Select(one => new OpenWork(one.episode, one.client)
                {
                    Others = [.. others[one.episode.Id].DistinctBy(other => other.Id)], Planned = [.. planned[one.episode.Id]], NeedsSomebody = risks.Contains(one.client.Id), IsHidden = barred[one.client.Id].Contains(decider),
                    Possible = [.. colleagues.Where(colleague => !barred[one.client.Id].Contains(colleague.Id)).OrderBy(colleague => colleague.DisplayName, StringComparer.OrdinalIgnoreCase)],
                }).OrderBy(one => one.IsHidden).ThenBy(one => one.Client.Name, StringComparer.OrdinalIgnoreCase),
            ];
        }

        /// <summary>Notes that this person began and did not sign, the oldest session first. No word of a note is read.</summary>
        public async Task<IReadOnlyList<UnsignedNote>> DraftsOf(Person person, Id<Person> decider, CancellationToken stop) =>
        [
            .. (await (from note in db.SessionNotes
                       join session in db.Sessions on note.Session equals session.Id
                       join client in db.Clients on session.Client equals client.Id
                       where note.Author == person.Id && note.SignedAt == null && note.Revision > 0
                       orderby session.StartsAt
                       select new { session, client, IsHidden = db.Bars.Any(bar => bar.Client == client.Id && bar.Person == decider) }).AsNoTracking().ToListAsync(stop))
                .Select(one => new UnsignedNote(one.session, one.client, one.IsHidden)),
        ];
    }
}
