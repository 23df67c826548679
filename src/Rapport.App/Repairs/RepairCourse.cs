using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Signals;
using Rapport.App.Storage;
using Rapport.App.Storage.Rounds;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Repairs;

/// <summary>The sessions of a repair's episode, and where the client's rating stands since the strain. Two queries, and one more where the rating is no instrument of ours.</summary>
internal sealed record RepairCourse(IReadOnlyList<Session> Sessions, Rupture? Strain)
{
    public static async Task<RepairCourse> Of(RapportDb db, Repair repair, SignalReader reader, DateTimeOffset now, CancellationToken stop)
    {
        var rows = await RowsOf(db, repair, reader, stop);
        List<Session> sessions = [.. rows.Select(row => row.Session)];
        var newest = rows.SelectMany(row => row.Ratings).MaxBy(rated => rated.At)?.Instrument;
        var checkOut = newest is null ? null : await db.InstrumentOf(newest, stop);
        var practice = db.Clients.Where(client => client.Id == repair.Client).Select(client => client.Practice);
        var tuning = await db.PracticeTunings.AsNoTracking().Where(one => practice.Contains(one.Practice) && one.Instrument == newest).OrderByDescending(one => one.At).FirstOrDefaultAsync(stop);
        var level = checkOut is null ? null : CheckOutRules.For(checkOut, tuning)?.Level;
        return new(sessions, level is null ? null : StrainOf(repair, level, rows, (newest!, reader.IsCover, now)));
    }

    private static async Task<IReadOnlyList<Row>> RowsOf(RapportDb db, Repair repair, SignalReader reader, CancellationToken stop)
    {
        var ratings = from answer in db.FormAnswers
                      join score in db.Scores on new { answer.Submission, answer.Instrument } equals new { score.Submission, score.Instrument }
                      where answer.Purpose == FormPurpose.CheckOut && answer.By == Respondent.Client && answer.Client == repair.Client && score.Scale == ScoreRecorded.Total
                      select new { answer.Session, answer.Instrument, answer.At, score.Value };
        var found = await (from session in db.Sessions
                           where session.Episode == repair.Episode
                           from rated in ratings.Where(one => one.Session == session.Id).DefaultIfEmpty()
                           from guess in db.Guesses.Where(one => one.Session == session.Id && one.Therapist == reader.Person).DefaultIfEmpty()
                           select new { session, Instrument = (string?)rated!.Instrument, At = (DateTimeOffset?)rated.At, Value = (double?)rated.Value, guess }).AsNoTracking().ToListAsync(stop);
        return
        [
            .. found.GroupBy(row => row.session.Id).OrderBy(same => same.First().session.StartsAt).Select(same => new Row(same.First().session,
                [.. same.Where(row => row.Instrument is not null).Select(row => new Rated(row.Instrument!, row.At!.Value, row.Value!.Value))], same.First().guess)),
        ];
    }

    private static Rupture? StrainOf(Repair repair, LevelRule level, IReadOnlyList<Row> rows, (string Instrument, bool IsCover, DateTimeOffset Now) seen)
    {
        var places = SessionCount.OfHeld([.. rows.Select(row => row.Session)]);
        if (!places.TryGetValue(repair.Session, out var place)) return null;
        var course = rows.Where(row => places.ContainsKey(row.Session.Id)).OrderBy(row => places[row.Session.Id])
            .Select(row => new SessionScore(places[row.Session.Id], row.Value(seen)));
        return StrainCourse.From(level, course, place);
    }

    private sealed record Rated(string Instrument, DateTimeOffset At, double Value);

    private sealed record Row(Session Session, List<Rated> Ratings, Guess? Guess)
    {
        /// <summary>The first form stands. One that waits for the reader's guess is not told by way of the repair either.</summary>
        public double Value((string Instrument, bool IsCover, DateTimeOffset Now) seen) =>
            Ratings.Where(rated => rated.Instrument == seen.Instrument).MinBy(rated => rated.At) is { } first
                && GuessThenSee.Show(Session, !seen.IsCover, Guess, (true, seen.Now)) is RatingShown.Open ? first.Value : double.NaN;
    }
}
