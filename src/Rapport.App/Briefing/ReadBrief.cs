using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Briefing;

/// <summary>Opens the brief of a session and writes down that it was opened. A risk answer in it counts as read from then on.</summary>
public sealed class ReadBrief(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where this client has no such session.</summary>
    public async Task<BriefOf?> Run(BriefAsked asked, CancellationToken stop)
    {
        if (await db.SessionToPrepare(asked, stop) is not { } found) return null;
        var now = clock.GetUtcNow();
        var course = await db.CourseBefore(found.Session, found.Last, asked.Who.Id, stop);
        var last = course.FirstOrDefault(row => row.Session.Id == found.Last)?.Session;
        var rows = await db.BelongingTo(asked, last?.StartsAt ?? found.Session.StartsAt, now, stop);
        var brief = With(With(new BriefOf(found.Session, found.Client) { Last = last, Instruments = Instruments(course, rows) }, rows), course, asked.Who.Id, now);
        await Keep(asked, brief, now, stop);
        return brief;
    }

    private static BriefOf With(BriefOf brief, IReadOnlyList<BriefRow> rows) => brief with
    {
        First = [.. rows.Select(row => row.First).OfType<MustComeFirst>()],
        Signals = [.. rows.Select(row => row.Signal).OfType<Signal>()],
        Homework = [.. rows.Where(row => row.Homework is not null).Select(row => new BriefHomework(row.Homework!, row.Report))],
        Unsaid = rows.Select(row => row.Unsaid).OfType<Privacy.Unsaid>().Count(),
        Things = [.. rows.Select(row => row.Thing).OfType<ThingToRemember>().OrderBy(thing => thing.On ?? DateOnly.MaxValue)],
        Repairs = [.. rows.Select(row => row.Repair).OfType<Repair>()],
        Questions = [.. rows.Select(row => row.Question).OfType<PlannedQuestion>()],
        Room = [.. rows.Select(row => row.Room).OfType<RoomPreference>().OrderBy(room => room.Topic)],
        People = [.. rows.Where(row => row is { Assignment: not null, Person: not null }).Select(row => new BriefPerson(row.Assignment!, row.Person!))],
        Said = Said(rows),
    };

    private static IReadOnlyList<KeptWords> Said(IReadOnlyList<BriefRow> rows)
    {
        var kept = rows.Where(row => row.Said is not null).GroupBy(row => row.Said!.Id)
            .Select(same => new KeptWords(same.First().Said!, [.. same.Select(row => row.Since).OfType<HappenedSince>().OrderBy(one => one.Number)]));
        return [.. kept.OrderByDescending(words => words.Since.Count > 0).ThenByDescending(words => words.Said.SaidOn).ThenByDescending(words => words.Said.Id.Value)];
    }

    /// <summary>With the wording and the key that the practice brought, where somebody confirmed it.</summary>
    private static Dictionary<string, Instrument> Instruments(IReadOnlyList<CourseRow> course, IReadOnlyList<BriefRow> rows)
    {
        var brought = rows.Select(row => row.Wording).OfType<InstrumentWording>().ToDictionary(wording => wording.Instrument, StringComparer.Ordinal);
        return course.Select(row => row.Answer?.Instrument).OfType<string>().Distinct(StringComparer.Ordinal).Select(PracticeInstruments.Find).OfType<Instrument>()
            .ToDictionary(shipped => shipped.Id, shipped => brought.TryGetValue(shipped.Id, out var wording) ? shipped.With(wording) ?? shipped : shipped, StringComparer.Ordinal);
    }

    private static BriefOf With(BriefOf brief, IReadOnlyList<CourseRow> course, Id<Person> me, DateTimeOffset now)
    {
        var isOwn = brief.People.Any(one => one.Person.Id == me && one.Assignment.Episode == brief.Session.Episode && !one.Assignment.IsCover);
        var checkOuts = course.Where(row => row.Answer?.Purpose == FormPurpose.CheckOut).DistinctBy(row => (row.Session.Id, row.Answer!.Instrument)).ToList();
        var waiting = checkOuts.Where(row => Shown(row) is RatingShown.GuessFirst).ToList();
        return brief with
        {
            CheckIns = [.. course.Where(row => row.Session.Id == brief.Session.Id && row.Answer?.Purpose == FormPurpose.CheckIn).Select(row => row.Point)],
            CheckInsBefore = [.. course.Where(row => row.Session.Id == brief.Last?.Id && row.Answer?.Purpose == FormPurpose.CheckIn).Select(row => row.Point)],
            CheckOuts = [.. checkOuts.Except(waiting).Select(row => row.Point)],
            LastFeedback = checkOuts.FirstOrDefault(row => row.Session.Id == brief.Last?.Id)?.Answer,
            Guess = waiting.Where(row => row.Session.Id == brief.Last?.Id).Select(Shown).OfType<RatingShown.GuessFirst>().FirstOrDefault(),
            LastNote = course.Select(row => row.Note).FirstOrDefault(note => note is not null),
            Signals = [.. brief.Signals.Where(signal => !(signal.QuotesRating && waiting.Exists(row => row.Session.Id == signal.Session)))],
        };

        RatingShown Shown(CourseRow row) =>
            row.HasGuess ? new RatingShown.Open(null) : GuessThenSee.Show(row.Session, isOwn, null, (row.Total is not null, now));
    }

    /// <summary>The last time counts: what came in after it is new.</summary>
    private async Task Keep(BriefAsked asked, BriefOf brief, DateTimeOffset now, CancellationToken stop)
    {
        var unread = brief.Signals.Where(signal => signal.Risk is { ReadAt: null }).Select(signal => signal.Id).ToList();
        if (unread.Count > 0) foreach (var signal in await db.Signals.Where(one => unread.Contains(one.Id)).ToListAsync(stop)) signal.Read(now);
        await db.SaveChangesAsync(stop);
        if (await WasRead(asked, now, stop)) return;
        db.BriefsRead.Add(new(asked.Session, asked.Who.Id, now));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // the same person opened it twice at once: the other page wrote the row
            if (!await WasRead(asked, now, stop)) throw;
        }
    }

    private async Task<bool> WasRead(BriefAsked asked, DateTimeOffset now, CancellationToken stop) =>
        await db.BriefsRead.Where(one => one.Session == asked.Session && one.Person == asked.Who.Id)
            .ExecuteUpdateAsync(one => one.SetProperty(row => row.At, now), stop) > 0;
}
