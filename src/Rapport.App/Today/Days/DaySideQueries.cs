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

        /// <summary>Things to remember and room preferences of the day's people, things of near days of anybody else, and what this person has to be told.</summary>
        public async Task<IReadOnlyList<BesideRow>> BesideFor(DayAsked asked, IReadOnlyCollection<Id<Client>> comes, CancellationToken stop)
        {
            var (me, day, first, last) = (asked.Who.Id, asked.Day, asked.Day.AddDays(-NearDays), asked.Day.AddDays(NearDays));
            var now = asked.From;
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
            var rows = from place in db.Places
                       where place <= 3
                       join thing in things on place equals thing.Place into someThings
                       from thing in someThings.DefaultIfEmpty()
                       join room in rooms on place equals room.Place into someRooms
                       from room in someRooms.DefaultIfEmpty()
                       join one in told on place equals one.Place into someTold
                       from one in someTold.DefaultIfEmpty()
                       select new BesideRow { Thing = thing.Thing, Client = thing.Client, Room = room.Room, Notice = one.Notice, Told = one.Client, By = one.By, About = one.About };
            return await rows.AsNoTracking().ToListAsync(stop);
        }
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
    }
}
