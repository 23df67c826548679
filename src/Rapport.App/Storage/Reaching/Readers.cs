using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage;

/// <summary>Who wants to look, whether they may, and the trace that it leaves. Every slice that shows something of a client comes through here.</summary>
public static class Readers
{
    /// <summary>How long one look at the same thing stands for the next ones.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(15);

    extension(RapportDb db)
    {
        /// <summary>Somebody with the work that they hold now and what they are barred from, in three queries; null where there is nobody.</summary>
        public async Task<Reader?> FindReader(Id<Person> person, DateTimeOffset now, CancellationToken stop)
        {
            if (await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Id == person, stop) is not { } who) return null;
            var assignments = await db.Assignments.AsNoTracking()
                .Where(one => one.Therapist == person && one.From <= now && (one.Until == null || one.Until > now)).ToListAsync(stop);
            return new(who, assignments, await db.Bars.AsNoTracking().Where(bar => bar.Person == person).ToListAsync(stop));
        }

        /// <summary>Whether somebody may look, without a trace: for lists that say no more than that a client is there.</summary>
        public async Task<AccessDecision> MayRead(Reader reader, Look look, DateTimeOffset now, CancellationToken stop)
        {
            var practice = await db.Clients.Where(client => client.Id == look.Client).Select(client => (Id<Practice>?)client.Practice).FirstOrDefaultAsync(stop);
            return practice is { } where ? AccessPolicy.Decide(reader, look.In(where), now) : new AccessDecision.NotYours();
        }

        /// <summary>
        /// Whether somebody may look. Where they may, the trace is in the store before anything is shown: call it before a use case changes anything.
        /// One trace stands for the same person, client and thing for a quarter of an hour.
        /// </summary>
        public async Task<AccessDecision> Look(Reader reader, Look look, TimeProvider clock, CancellationToken stop)
        {
            var now = clock.GetUtcNow();
            var decision = await db.MayRead(reader, look, now, stop);
            if (decision is not AccessDecision.Allowed allowed || await db.HasLooked(reader.Person.Id, look, now, stop)) return decision;
            if (db.ChangeTracker.HasChanges()) throw new InvalidOperationException("look first, then write");
            var access = new Access(NewId.For<Access>(clock), look.Client, reader.Person.Id, now) { Part = look.Part, Reason = allowed.Reason, What = look.What };
            db.Accesses.Add(access);
            await db.SaveChangesAsync(stop);
            return decision;
        }

        /// <summary>A client whose content somebody may read now; null for any other. Leaves no trace.</summary>
        public async Task<Client?> FindClientOf(Reader reader, Id<Client> client, DateTimeOffset now, CancellationToken stop)
        {
            var found = await db.Clients.FirstOrDefaultAsync(one => one.Id == client, stop);
            return found is not null && AccessPolicy.Decide(reader, new(found.Practice, client, RecordPart.Content), now) is AccessDecision.Allowed ? found : null;
        }

        private Task<bool> HasLooked(Id<Person> person, Look look, DateTimeOffset now, CancellationToken stop)
        {
            var since = now - Again;
            return db.Accesses.AnyAsync(one => one.Person == person && one.Client == look.Client && one.At > since && one.At <= now
                && one.Part == look.Part && one.What == look.What, stop);
        }
    }
}
