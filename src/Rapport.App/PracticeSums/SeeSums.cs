using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.App.Story;
using Rapport.Care;
using Rapport.Instruments;
using Rapport.Privacy;
using Rapport.Statistics.Effects;

namespace Rapport.App.PracticeSums;

/// <summary>What somebody who manages sees: sums over the whole practice, of four finished quarters together. No therapist's, no part of it, no other time: two that overlap would tell the rest.</summary>
public sealed class SeeSums(RapportDb db, TimeProvider clock)
{
    public async Task<SumsSeen> Run(Id<Practice> practice, TimeZoneInfo zone, CancellationToken stop)
    {
        var (first, end) = Year(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime));
        var (from, until) = (Start(first, zone), Start(end, zone));
        var work = await db.Assignments.Where(one => !one.IsCover && db.Clients.Any(client => client.Id == one.Client && client.Practice == practice))
            .Select(one => new { one.Episode, one.Therapist }).ToListAsync(stop);
        var therapists = work.ToLookup(one => one.Episode, one => one.Therapist);
        IEnumerable<PracticeSum?> sums =
        [
            Sum(SumKind.Asked, await Asked(practice, from, until, stop), therapists),
            Sum(SumKind.LeftEarly, await Ended(practice, from, until, stop), therapists),
            Sum(SumKind.Mended, await Strained(practice, from, until, stop), therapists),
        ];
        return new(first, end.AddDays(-1), [.. sums.OfType<PracticeSum>()]);
    }

    /// <summary>The first day of four finished quarters, and the first day after them.</summary>
    private static (DateOnly First, DateOnly End) Year(DateOnly today)
    {
        var end = new DateOnly(today.Year, (today.Month - 1) / 3 * 3 + 1, 1);
        return (end.AddYears(-1), end);
    }

    private static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone) => new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), zone), TimeSpan.Zero);

    private static PracticeSum? Sum(SumKind kind, IReadOnlyList<Counted> counted, ILookup<Id<Episode>, Id<Person>> therapists)
    {
        if (!SumSize.IsEnough(counted.Select(one => one.Client), counted.SelectMany(one => therapists[one.Episode]))) return null;
        var clients = counted.GroupBy(one => one.Client).Select(of => (of.Count(one => one.IsSo), of.Count())).ToList();
        var (share, interval) = ShareInterval.Of(clients)!.Value;
        return new(kind, counted.Count(one => one.IsSo), counted.Count, clients.Count, share, interval);
    }

    private Task<List<Counted>> Asked(Id<Practice> practice, DateTimeOffset from, DateTimeOffset until, CancellationToken stop) => db.Sessions
        .Where(one => one.State == SessionState.Held && one.StartsAt >= from && one.StartsAt < until && db.Clients.Any(client => client.Id == one.Client && client.Practice == practice))
        .Select(one => new Counted(one.Client, one.Episode, db.FormAnswers.Any(answer => answer.Session == one.Id && answer.Instrument == Measures.CheckOut && answer.By == Respondent.Client))).ToListAsync(stop);

    private Task<List<Counted>> Ended(Id<Practice> practice, DateTimeOffset from, DateTimeOffset until, CancellationToken stop) => db.Episodes
        .Where(one => one.EndedAt >= from && one.EndedAt < until && one.Ending != Ending.NotBegun && db.Clients.Any(client => client.Id == one.Client && client.Practice == practice))
        .Select(one => new Counted(one.Client, one.Id, one.Ending == Ending.StayedAway || (one.Ending == Ending.Stopped && one.EndedBy == EndedBy.Client))).ToListAsync(stop);

    private Task<List<Counted>> Strained(Id<Practice> practice, DateTimeOffset from, DateTimeOffset until, CancellationToken stop) => db.Repairs
        .Where(one => one.BegunAt >= from && one.BegunAt < until && db.Clients.Any(client => client.Id == one.Client && client.Practice == practice))
        .Select(one => new Counted(one.Client, one.Episode, one.State == RepairState.Mended)).ToListAsync(stop);

    private sealed record Counted(Id<Client> Client, Id<Episode> Episode, bool IsSo);
}
