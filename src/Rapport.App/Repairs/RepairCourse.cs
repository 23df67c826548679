using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Signals;
using Rapport.App.Storage;
using Rapport.App.Storage.Rounds;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Repairs;

/// <summary>The sessions of a repair's episode, and where the client's rating stands since the strain. Two queries.</summary>
internal sealed record RepairCourse(IReadOnlyList<Session> Sessions, Rupture? Strain)
{
    public static async Task<RepairCourse> Of(RapportDb db, Repair repair, SignalReader reader, DateTimeOffset now, CancellationToken stop)
    {
        var rows = await (from session in db.Sessions
                          where session.Episode == repair.Episode
                          select new Row(session,
                              db.FormAnswers.Where(answer => answer.Session == session.Id && answer.Purpose == FormPurpose.CheckOut && answer.By == Respondent.Client)
                                  .SelectMany(answer => db.Scores.Where(score => score.Submission == answer.Submission && score.Instrument == answer.Instrument && score.Scale == ScoreRecorded.Total)
                                      .Select(score => new Rated(answer.Instrument, answer.At, score.Value))).ToList(),
                              db.Guesses.FirstOrDefault(guess => guess.Session == session.Id && guess.Therapist == reader.Person))).AsNoTracking().AsSingleQuery().ToListAsync(stop);
        var ordered = rows.OrderBy(row => row.Session.StartsAt).ToList();
        List<Session> sessions = [.. ordered.Select(row => row.Session)];
        var newest = rows.SelectMany(row => row.Ratings).MaxBy(rated => rated.At)?.Instrument;
        var checkOut = newest is null ? null : InstrumentCatalog.Find(newest);
        var practice = db.Clients.Where(client => client.Id == repair.Client).Select(client => client.Practice);
        var tuning = await db.PracticeTunings.AsNoTracking().Where(one => practice.Contains(one.Practice) && one.Instrument == newest).OrderByDescending(one => one.At).FirstOrDefaultAsync(stop);
        var level = checkOut is null ? null : CheckOutRules.For(checkOut, tuning)?.Level;
        return new(sessions, level is null ? null : StrainOf(repair, level, ordered, (newest!, reader.IsCover, now)));
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
