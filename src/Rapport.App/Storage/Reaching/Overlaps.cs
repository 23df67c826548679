using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>Two people at once.</summary>
public static class Overlaps
{
    /// <summary>No session is longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    extension(RapportDb db)
    {
        /// <summary>Sessions that the therapists of this client have with other clients while one of these plans runs, the earliest first. One query.</summary>
        public async Task<IReadOnlyList<Session>> OverlapsOf(Id<Client> client, IReadOnlyCollection<SessionPlan> plans, DateTimeOffset now, CancellationToken stop)
        {
            var held = db.Held(now);
            var therapists = held.Where(one => one.Client == client).Select(one => one.Therapist);
            return await Among(db.Sessions.Where(one => one.Client != client && held.Any(work => work.Episode == one.Episode && therapists.Contains(work.Therapist))), plans, stop);
        }

        /// <summary>The same for somebody who is not a client yet and would work with this therapist.</summary>
        public async Task<IReadOnlyList<Session>> OverlapsOf(Id<Person> therapist, IReadOnlyCollection<SessionPlan> plans, DateTimeOffset now, CancellationToken stop)
        {
            var held = db.Held(now);
            return await Among(db.Sessions.Where(one => held.Any(work => work.Episode == one.Episode && work.Therapist == therapist)), plans, stop);
        }

        private IQueryable<Assignment> Held(DateTimeOffset now) => db.Assignments.Where(one => !one.IsCover && one.From <= now && (one.Until == null || one.Until > now));
    }

    private static async Task<IReadOnlyList<Session>> Among(IQueryable<Session> sessions, IReadOnlyCollection<SessionPlan> plans, CancellationToken stop)
    {
        if (plans.Count == 0) return [];
        var (from, to) = (plans.Min(plan => plan.Time.StartsAt) - Longest, plans.Max(plan => plan.Time.StartsAt + plan.Length));
        var near = await sessions.AsNoTracking()
            .Where(one => (one.State == SessionState.Planned || one.State == SessionState.Held) && one.StartsAt > from && one.StartsAt < to).ToListAsync(stop);
        return [.. near.Where(one => plans.Any(plan => one.StartsAt < plan.Time.StartsAt + plan.Length && plan.Time.StartsAt < one.EndsAt)).OrderBy(one => one.StartsAt)];
    }
}
