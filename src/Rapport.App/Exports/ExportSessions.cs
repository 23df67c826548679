using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Exports;

/// <summary>
/// Held sessions with their scores for research: random ids drawn for this export alone, days since the first session instead of dates, no word of anybody.
/// Reads plain columns only, so it needs no key.
/// </summary>
public sealed class ExportSessions(DataPlace place)
{
    private const string CheckOut = "rapport-check-out", CheckIn = "rapport-check-in", Before = "work-together";

    /// <summary>Null where no practice is.</summary>
    public async Task<SessionTable?> Run(CancellationToken stop)
    {
        if (!place.HasPractice) return null;
        await using var db = place.Stores().OpenWhole();
        if (!(await db.Database.GetAppliedMigrationsAsync(stop)).Any()) return null;
        var sessions = await db.Sessions.Where(one => one.State == SessionState.Held)
            .Select(one => new Held(one.Id, one.Client, one.Episode, one.StartsAt) { Zone = one.TimeZone }).ToListAsync(stop);
        var therapists = (await db.Assignments.Where(one => !one.IsCover).Select(one => new { one.Episode, one.Therapist, one.From }).ToListAsync(stop))
            .GroupBy(one => one.Episode).ToDictionary(held => held.Key, held => held.MinBy(one => one.From)!.Therapist);
        var found = new Found(await Scores(db, stop), await Guesses(db, stop), therapists);
        return found.Table(sessions);
    }

    /// <summary>What the client scored: the first form that stands for a session.</summary>
    private static async Task<Dictionary<Id<Session>, Dictionary<string, double>>> Scores(RapportDb db, CancellationToken stop)
    {
        var scores = await (from score in db.Scores
                            join answer in db.FormAnswers on new { score.Submission, score.Instrument } equals new { answer.Submission, answer.Instrument }
                            where answer.By == Respondent.Client && db.Sessions.Any(session => session.Id == score.Session && session.Client == score.Client) && (score.Scale == ScoreRecorded.Total || (score.Instrument == CheckIn && score.Scale == Before))
                            select new { score.Session, Column = score.Scale == Before ? "before" : score.Instrument, score.Value, answer.At }).ToListAsync(stop);
        return scores.GroupBy(score => score.Session).ToDictionary(of => of.Key, of => of.GroupBy(score => score.Column, StringComparer.Ordinal)
            .ToDictionary(column => column.Key.Replace('-', '_'), column => column.MinBy(score => score.At)!.Value, StringComparer.Ordinal));
    }

    private static async Task<Dictionary<Id<Session>, double>> Guesses(RapportDb db, CancellationToken stop)
    {
        var key = ScoringKey.For(InstrumentCatalog.Find(CheckOut)!);
        var guesses = await db.Guesses.Where(one => one.Instrument == CheckOut).Select(one => new { one.Session, one.LockedAt, one.Answers }).ToListAsync(stop);
        return guesses.GroupBy(one => one.Session).Select(of => (of.Key, key.Score(new Response(of.MinBy(one => one.LockedAt)!.Answers)).Total))
            .Where(guess => guess.Total is not null).ToDictionary(guess => guess.Key, guess => guess.Total!.Value);
    }

    private sealed record Held(Id<Session> Id, Id<Client> Client, Id<Episode> Episode, DateTimeOffset StartsAt)
    {
        public required string Zone { get; init; }

        public int Day => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(StartsAt, TimeZoneInfo.FindSystemTimeZoneById(Zone)).DateTime).DayNumber;
    }

    private sealed record Found(Dictionary<Id<Session>, Dictionary<string, double>> Scores, Dictionary<Id<Session>, double> Guesses, Dictionary<Id<Episode>, Id<Person>> Therapists)
    {
        public SessionTable Table(IReadOnlyCollection<Held> sessions)
        {
            var (clients, therapists) = (Ids('C', sessions.Select(one => one.Client)), Ids('T', Therapists.Values));
            var courses = sessions.GroupBy(one => one.Client).Select(course => course.OrderBy(one => one.StartsAt).ThenBy(one => one.Id.Value).ToList());
            List<SessionTable.Row> rows = [.. courses.SelectMany(course => course.Select((one, at) => new SessionTable.Row(clients[one.Client],
                Therapists.TryGetValue(one.Episode, out var with) ? therapists[with] : "", at + 1, one.Day - course[0].Day)
                {
                    Scores = Scores.GetValueOrDefault(one.Id) ?? [], Guess = Guesses.TryGetValue(one.Id, out var guess) ? guess : null,
                }))];
            return new([.. rows.OrderBy(row => row.Client, StringComparer.Ordinal).ThenBy(row => row.Session)]);
        }

        private static Dictionary<Id<T>, string> Ids<T>(char kind, IEnumerable<Id<T>> of) =>
            of.Distinct().ToDictionary(id => id, _ => kind + RandomNumberGenerator.GetHexString(10, lowercase: true));
    }
}
