using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Today;

/// <summary>What stands beside the day.</summary>
internal static class DaySideQueries
{
    /// <summary>How near a day must be for what is remembered about it to stand on Today though its person does not come.</summary>
    private const int NearDays = 3;

    private static readonly TimeSpan Back = TimeSpan.FromDays(14);

    extension(RapportDb db)
    {
        public async Task<IReadOnlyList<NotSent>> NotSentFor(Mine mine, DateTimeOffset now, CancellationToken stop)
        {
            var (me, since) = (mine.Reader.Person.Id, now - Back);
            var rows = from message in db.Outbox
                       join client in db.Clients on message.Client equals client.Id
                       where message.FailedAt >= since
                           && db.Assignments.Any(one => one.Client == client.Id && one.Therapist == me && one.From <= now && (one.Until == null || one.Until > now))
                       select new NotSent(message, client);
            var found = await rows.AsNoTracking().ToListAsync(stop);
            return [.. found.Where(one => mine.Clients.Contains(one.Client.Id)).OrderByDescending(one => one.Message.FailedAt)];
        }

        /// <summary>Things to remember and room preferences of the day's people, things of near days of anybody else, what this person has to be told, what clients asked for, and that one finds something hard to say.</summary>
        public async Task<IReadOnlyList<BesideRow>> BesideFor(DayAsked askedBy, IReadOnlyCollection<Id<Client>> comes, CancellationToken stop)
        {
            var (me, day, first, last) = (askedBy.Who.Id, askedBy.Day, askedBy.Day.AddDays(-NearDays), askedBy.Day.AddDays(NearDays));
            var now = askedBy.From;
            var things = from thing in db.ThingsToRemember
                         join client in db.Clients on thing.Client equals client.Id
                         where thing.LetGoAt == null && (thing.Until == null || thing.Until >= day)
                             && (comes.Contains(thing.Client) || (thing.On >= first && thing.On <= last
                                 && db.Assignments.Any(one => one.Client == thing.Client && one.Therapist == me && (one.Until == null || one.Until > now))))
                         select new { Place = 1, Thing = thing, Client = client };
            var rooms = db.RoomPreferences.Where(room => comes.Contains(room.Client)).Select(room => new { Place = 2, Room = room });
            var told = from notice in db.Notices
                       join client in db.Clients on notice.Client equals client.Id
                       join doer in db.People on notice.By equals doer.Id
                       join about in db.People on notice.About equals about.Id
                       where notice.To == me && notice.NotedAt == null
                       select new { Place = 3, Notice = notice, Client = client, By = doer, About = about };
            var asked = db.AsksFor(askedBy.Who, day, now);
            var unsaid = db.UnsaidFor(me, now);
            var rows = from place in db.Places
                       where place <= 5
                       join thing in things on place equals thing.Place into someThings
                       from thing in someThings.DefaultIfEmpty()
                       join room in rooms on place equals room.Place into someRooms
                       from room in someRooms.DefaultIfEmpty()
                       join one in told on place equals one.Place into someTold
                       from one in someTold.DefaultIfEmpty()
                       join ask in asked on place equals ask.Place into someAsked
                       from ask in someAsked.DefaultIfEmpty()
                       join hard in unsaid on place equals hard.Place into someUnsaid
                       from hard in someUnsaid.DefaultIfEmpty()
                       select new BesideRow
                       {
                           Thing = thing.Thing, Client = thing.Client, Room = room.Room, Notice = one.Notice, Told = one.Client, By = one.By, About = one.About,
                           Ask = ask.Ask, Asker = ask.Client, Unsaid = hard.Unsaid, Whose = hard.Client, NextSession = hard.Next,
                       };
            return await rows.AsNoTracking().ToListAsync(stop);
        }

        /// <summary>Asks of one's clients that are owed an answer; for an owner also those that are late, and those of clients with whom nobody works.</summary>
        private IQueryable<AskRow> AsksFor(Person who, DateOnly day, DateTimeOffset now)
        {
            var (me, isOwner) = (who.Id, who.Is(Roles.Owner));
            return from ask in db.ClientAsks
                   join client in db.Clients on ask.Client equals client.Id
                   where ask.Kind != AskKind.Copy && !db.AsksAnswered.Any(answer => answer.Ask == ask.Id)
                       && (db.Assignments.Any(held => held.Client == ask.Client && held.Therapist == me && (held.Until == null || held.Until > now))
                           || (isOwner && (ask.Due < day || !db.Assignments.Any(held => held.Client == ask.Client && (held.Until == null || held.Until > now)))))
                   select new AskRow { Place = 4, Ask = ask, Client = client };
        }

        /// <summary>That somebody whom one works with finds something hard to say.</summary>
        private IQueryable<UnsaidRow> UnsaidFor(Id<Person> me, DateTimeOffset now) =>
            from one in db.Unsaid
            join client in db.Clients on one.Client equals client.Id
            where one.TakenBackAt == null && one.SettledAt == null && db.Assignments.Any(held => held.Client == one.Client && held.Therapist == me && (held.Until == null || held.Until > now))
            select new UnsaidRow
            {
                Place = 5,
                Unsaid = one,
                Client = client,
                Next = db.Sessions.Where(session => session.Client == one.Client && session.StartsAt > one.At && (session.State == SessionState.Planned || session.State == SessionState.Held)).Min(session => (DateTimeOffset?)session.StartsAt),
            };
    }

    internal sealed record AskRow
    {
        public int Place { get; init; }

        public ClientAsk? Ask { get; init; }

        public Client? Client { get; init; }
    }

    internal sealed record UnsaidRow
    {
        public int Place { get; init; }

        public Unsaid? Unsaid { get; init; }

        public Client? Client { get; init; }

        public DateTimeOffset? Next { get; init; }
    }

    internal sealed record BesideRow
    {
        public ThingToRemember? Thing { get; init; }

        public Client? Client { get; init; }

        public RoomPreference? Room { get; init; }

        public Notice? Notice { get; init; }

        /// <summary>Whose record the notice is about.</summary>
        public Client? Told { get; init; }

        public Person? By { get; init; }

        public Person? About { get; init; }

        public ClientAsk? Ask { get; init; }

        /// <summary>Who asked.</summary>
        public Client? Asker { get; init; }

        public Unsaid? Unsaid { get; init; }

        /// <summary>Who finds it hard to say.</summary>
        public Client? Whose { get; init; }

        /// <summary>When their next session after it starts.</summary>
        public DateTimeOffset? NextSession { get; init; }
    }
}
