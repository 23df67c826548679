using Rapport.Alliance;
using Rapport.App.Asks;
using Rapport.App.HardToSay;
using Rapport.App.Notices;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Today;

/// <summary>Somebody's day: who comes, what is ready, what is open, what is worth a thought first.</summary>
public sealed class SeeDay(RapportDb db, TimeProvider clock)
{
    public async Task<DayOf> Run(DayAsked asked, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var mine = await db.MineOn(asked, now, stop);
        var sessions = await db.SessionsOf(asked, mine, now, stop);
        var signals = await db.ThoughtsFor(asked.Who, now, stop);
        var notSent = await db.NotSentFor(mine, now, stop);
        var ofDay = sessions.Where(one => one.Session.StartsAt >= asked.From && one.Session.StartsAt < asked.To).ToList();
        var beside = await db.BesideFor(asked, [.. ofDay.Select(one => one.Client.Id).Distinct()], stop);
        var rooms = beside.Select(row => row.Room).OfType<RoomPreference>().ToLookup(room => room.Client);
        var day = new DayOf(asked, [.. ofDay.Select(one => one with { Room = [.. rooms[one.Client.Id].OrderBy(room => room.Topic)] })])
        {
            NotesDue = [.. sessions.Except(ofDay).Where(one => one.OwesNote && one.Session.StartsAt < asked.From)],
            Thoughts = Thoughts(mine, signals, now),
            Unread = Unseen(asked, mine, signals.Select(one => one.Thought), now),
            NotSent = notSent,
            ToRemember = [.. beside.Where(row => row.Thing is not null && mine.Clients.Contains(row.Thing.Client)).Select(row => new Remembered(row.Thing!, row.Client!)).OrderBy(one => one.Thing.On ?? DateOnly.MaxValue)],
            Notices = [.. beside.Where(row => row.Notice is not null).Select(row => new NoticeSeen(row.Notice!, row.Told!, row.By!, row.About!)).OrderByDescending(one => one.Notice.At)],
            Asks = [.. beside.Where(row => row.Ask is not null && !db.Keys.IsErased(row.Asker!.Id.Value)).Select(row => new AskSeen(row.Ask!, row.Asker!)).OrderBy(one => one.Ask.Due)],
            Unsaid = [.. beside.Where(row => row.Unsaid is not null && mine.Clients.Contains(row.Whose!.Id)).Select(row => new UnsaidSeen(row.Unsaid!, row.Whose!) { MayRead = row.Unsaid is { For: null } one && one.IsOpen(now, row.NextSession) }).OrderByDescending(one => one.Unsaid.At)],
            HasArrived = mine.HasArrived,
            RoomDone = mine.RoomDone,
            BackedUpAt = mine.BackedUpAt,
            HasClients = mine.Clients.Count > 0,
        };
        if (!asked.IsAgain) await Trace(mine, day, now, stop);
        return day;
    }

    /// <summary>Those of one's own clients, without the ones that still wait for one's guess.</summary>
    private static List<DayThought> Thoughts(Mine mine, IReadOnlyList<(DayThought Thought, bool HasGuess)> signals, DateTimeOffset now) =>
    [
        .. signals.Where(one => mine.Clients.Contains(one.Thought.Client.Id) && !WaitsForGuess(mine, one.Thought, one.HasGuess, now)).Select(one => one.Thought)
            .OrderByDescending(one => one.Signal.Risk is not null).ThenByDescending(one => one.Signal.Level == Verdict.Red).ThenByDescending(one => one.Signal.RaisedAt),
    ];

    private static bool WaitsForGuess(Mine mine, DayThought thought, bool hasGuess, DateTimeOffset now) =>
        thought.Signal.QuotesRating && !hasGuess && !mine.IsCover(thought.Session) && now < thought.Session.EndsAt + GuessThenSee.Patience;

    private static List<Unread> Unseen(DayAsked asked, Mine mine, IEnumerable<DayThought> signals, DateTimeOffset now)
    {
        var hours = asked.Practice.OpenIn(asked.Zone);
        return
        [
            .. from one in signals
               where !mine.Clients.Contains(one.Client.Id) && one.Signal.Risk is { ReadAt: null }
               let standing = hours is null ? new RiskStanding.WithCoverAndOwner(one.Signal.RaisedAt) : one.Signal.Risk!.Standing(now, hours, asked.Practice.RiskSeenBy)
               where standing is RiskStanding.WithCoverAndOwner
               select new Unread(one.Client, ((RiskStanding.WithCoverAndOwner)standing).Since),
        ];
    }

    private async Task Trace(Mine mine, DayOf day, DateTimeOffset now, CancellationToken stop)
    {
        var shown = day.Sessions.Select(one => one.Client.Id).Concat(day.Thoughts.Select(one => one.Client.Id)).Concat(day.ToRemember.Select(one => one.Client.Id)).Concat(day.Unsaid.Select(one => one.Client.Id)).Distinct();
        foreach (var client in shown.Where(client => !mine.Traced.Contains(client)))
        {
            if (AccessPolicy.Decide(mine.Reader, new(day.Asked.Practice.Id, client, RecordPart.Content), now) is not AccessDecision.Allowed allowed) continue;
            db.Accesses.Add(new(NewId.For<Access>(clock), client, day.Asked.Who.Id, now) { Part = RecordPart.Content, Reason = allowed.Reason, What = DayQueries.What });
        }
        await db.SaveChangesAsync(stop);
    }
}
