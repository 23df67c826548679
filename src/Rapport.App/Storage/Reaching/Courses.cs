using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Storage;

/// <summary>The scores of episodes in the order of their held sessions.</summary>
public static class Courses
{
    extension(RapportDb db)
    {
        /// <summary>The course of one episode on one instrument, as the client rated it.</summary>
        public async Task<EpisodeCourse> CourseOf(Id<Episode> episode, string instrument, CancellationToken stop) =>
            (await db.CoursesOf([episode], instrument, stop))[episode];

        /// <summary>The courses of many episodes in four queries, however many they are. One without a held session is empty.</summary>
        public async Task<IReadOnlyDictionary<Id<Episode>, EpisodeCourse>> CoursesOf(
            IReadOnlyCollection<Id<Episode>> episodes, string instrument, CancellationToken stop)
        {
            var sessions = await db.Sessions.AsNoTracking().Where(one => episodes.Contains(one.Episode) && one.State == SessionState.Held).ToListAsync(stop);
            var held = db.Sessions.Where(one => episodes.Contains(one.Episode) && one.State == SessionState.Held);
            var answers = await (from answer in db.FormAnswers.AsNoTracking()
                                 join session in held on new { Id = answer.Session, answer.Client } equals new { session.Id, session.Client }
                                 where answer.Instrument == instrument && answer.By == Respondent.Client
                                 select answer).ToListAsync(stop);
            var scores = await (from score in db.Scores.AsNoTracking()
                                join session in held on new { Id = score.Session, score.Client } equals new { session.Id, session.Client }
                                where score.Instrument == instrument && score.Scale == ScoreRecorded.Total
                                select score).ToListAsync(stop);
            var guesses = await (from guess in db.Guesses.AsNoTracking()
                                 join session in held on guess.Session equals session.Id
                                 where guess.Instrument == instrument
                                 select guess).ToListAsync(stop);
            var found = new Found(scores.ToDictionary(score => score.Submission), answers.ToLookup(answer => answer.Session), guesses.ToLookup(guess => guess.Session));
            var byEpisode = sessions.ToLookup(session => session.Episode);
            return episodes.Distinct().ToDictionary(episode => episode, episode => new EpisodeCourse(episode, found.Points([.. byEpisode[episode]])));
        }
    }

    private sealed record Found(Dictionary<Guid, ScoreRecorded> Scores, ILookup<Id<Session>, FormAnswer> Answers, ILookup<Id<Session>, Guess> Guesses)
    {
        public IReadOnlyList<CoursePoint> Points(List<Session> sessions)
        {
            var places = SessionCount.OfHeld(sessions);
            return [.. sessions.Select(session => Point(session, places[session.Id])).OrderBy(point => point.Place)];
        }

        /// <summary>The first form that stands for a session; another one never replaces it.</summary>
        private CoursePoint Point(Session session, int place)
        {
            var answer = Answers[session.Id].OrderBy(one => one.At).ThenBy(one => one.Submission).FirstOrDefault();
            return new(session, place)
            {
                Answer = answer,
                Rated = answer is null ? null : Scores.GetValueOrDefault(answer.Submission),
                Guesses = [.. Guesses[session.Id]],
            };
        }
    }
}
