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
        public async Task<AccessDecision> Look(Person person, LookAsked asked, TimeProvider clock, CancellationToken stop)
        {
            if (db.ChangeTracker.HasChanges()) throw new InvalidOperationException("look first, then write");
            var now = clock.GetUtcNow();
            var ((client, part, what), recently, shortly) = (asked, now - SameLook, now - EmergencyLook.Lasts);
            var found = await (from one in db.Clients
                               where one.Id == client
                               select new
                               {
                                   one.Practice,
                                   Assignments = db.Assignments.Where(held => held.Client == one.Id && held.Therapist == person.Id).ToList(),
                                   Bars = db.Bars.Where(bar => bar.Client == one.Id && bar.Person == person.Id).ToList(),
                                   Shares = db.CaseShares.Where(share => share.Client == one.Id && share.Supervisor == person.Id).ToList(),
                                   Emergencies = db.EmergencyLooks.Where(look => look.Client == one.Id && look.Person == person.Id && look.At > shortly).ToList(),
                                   IsSeen = db.Accesses.Any(access => access.Client == client && access.Person == person.Id && access.Part == part && access.What == what && access.At >= recently),
                               }).AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(stop);
            if (found is null) return new AccessDecision.NotYours();
            var reader = new Reader(person, found.Assignments, found.Bars) { Shares = found.Shares, Emergencies = found.Emergencies };
            var decision = AccessPolicy.Decide(reader, new Sought(found.Practice, client, part) { Episode = asked.Episode, On = asked.On, IsChange = asked.IsChange }, now);
            if (decision is AccessDecision.Allowed allowed && !found.IsSeen)
            {
                db.Add(new Access(NewId.For<Access>(clock), client, person.Id, now) { Part = part, Reason = allowed.Reason, What = what });
                await db.SaveChangesAsync(stop);
            }
            return decision;
        }
    }
}
