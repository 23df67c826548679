using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage;

/// <summary>Looking at a client's record: asked, decided, written down.</summary>
public static class Looking
{
    /// <summary>A second look at the same thing within this time is the same look.</summary>
    private static readonly TimeSpan SameLook = TimeSpan.FromMinutes(15);

    extension(RapportDb db)
    {
        /// <summary>
        /// Whether somebody may look. Where they may, the trace is in the store before anything is shown: call it before a use case changes anything.
        /// One trace stands for the same person, client, part and thing for a quarter of an hour.
        /// </summary>
        public async Task<AccessDecision> Look(Person person, Id<Client> client, RecordPart part, string what, TimeProvider clock, CancellationToken stop)
        {
            if (db.ChangeTracker.HasChanges()) throw new InvalidOperationException("look first, then write");
            var now = clock.GetUtcNow();
            var recently = now - SameLook;
            var found = await (from one in db.Clients
                               where one.Id == client
                               select new
                               {
                                   one.Practice,
                                   Assignments = db.Assignments.Where(held => held.Client == one.Id && held.Therapist == person.Id).ToList(),
                                   Bars = db.Bars.Where(bar => bar.Client == one.Id && bar.Person == person.Id).ToList(),
                                   IsSeen = db.Accesses.Any(access => access.Client == client && access.Person == person.Id && access.Part == part && access.What == what && access.At >= recently),
                               }).AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(stop);
            if (found is null) return new AccessDecision.NotYours();
            var decision = AccessPolicy.Decide(new Reader(person, found.Assignments, found.Bars), new Sought(found.Practice, client, part), now);
            if (decision is AccessDecision.Allowed allowed && !found.IsSeen)
            {
                db.Add(new Access(NewId.For<Access>(clock), client, person.Id, now) { Part = part, Reason = allowed.Reason, What = what });
                await db.SaveChangesAsync(stop);
            }
            return decision;
        }
    }
}
