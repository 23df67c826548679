using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Briefing;

/// <summary>What the brief reads, in three queries.</summary>
internal static class BriefQueries
{
    extension(RapportDb db)
    {
        /// <summary>The session of this client, with the held one before it in the same episode.</summary>
        public async Task<(Session Session, Client Client, Id<Session>? Last)?> SessionToPrepare(BriefAsked asked, CancellationToken stop)
        {
            var found = await (from session in db.Sessions
                               join client in db.Clients on session.Client equals client.Id
                               where session.Id == asked.Session && session.Client == asked.Client
                               select new
                               {
                                   session,
                                   client,
                                   Last = db.Sessions.Where(one => one.Episode == session.Episode && one.State == SessionState.Held && one.StartsAt < session.StartsAt)
                                       .OrderByDescending(one => one.StartsAt).Select(one => (Id<Session>?)one.Id).FirstOrDefault(),
                               }).AsNoTracking().SingleOrDefaultAsync(stop);
            return found is null ? null : (found.session, found.client, found.Last);
        }

        /// <summary>The held sessions of the episode up to this one and this one, each with the client's forms; the note of the last.</summary>
        public async Task<IReadOnlyList<CourseRow>> CourseBefore(Session here, Id<Session>? last, Id<Person> me, CancellationToken stop)
        {
            var (episode, start, id) = (here.Episode, here.StartsAt, here.Id);
            var rows = from session in db.Sessions
                       where session.Episode == episode && (session.Id == id || (session.State == SessionState.Held && session.StartsAt < start))
                       join answer in db.FormAnswers.Where(one => one.By == Respondent.Client) on new { session.Id, session.Client } equals new { Id = answer.Session, answer.Client } into answers
                       from answer in answers.DefaultIfEmpty()
                       join score in db.Scores.Where(one => one.Scale == ScoreRecorded.Total) on new { answer.Submission, answer.Instrument } equals new { score.Submission, score.Instrument } into scores
                       from score in scores.DefaultIfEmpty()
                       join note in db.SessionNotes.Where(one => one.Session == last) on session.Id equals note.Session into notes
                       from note in notes.DefaultIfEmpty()
                       select new CourseRow(session)
                       {
                           Answer = answer,
                           Total = (double?)score.Value,
                           Note = note,
                           HasGuess = db.Guesses.Any(one => one.Session == session.Id && one.Therapist == me),
                       };
            return [.. (await rows.AsNoTracking().ToListAsync(stop)).OrderBy(row => row.Session.StartsAt).ThenBy(row => row.Answer?.At)];
        }

        /// <summary>Everything else that belongs to the client, one under another.</summary>
        public async Task<IReadOnlyList<BriefRow>> BelongingTo(BriefAsked asked, DateTimeOffset last, DateTimeOffset now, CancellationToken stop)
        {
            var (client, session, today) = (asked.Client, asked.Session, asked.Today);
            var people = from held in db.Assignments
                         where held.Client == client && held.From <= now && (held.Until == null || held.Until > now)
                         join person in db.People on held.Therapist equals person.Id
                         select new { Place = 8, Held = held, Person = person };
            var rows = from place in db.Places
                       where place <= 11
                       join first in db.MustComeFirst.Where(one => one.Session == session && one.Client == client).Select(one => new { Place = 1, Row = one }) on place equals first.Place into firsts
                       from first in firsts.DefaultIfEmpty()
                       join signal in db.Signals.Where(one => one.Client == client && one.State == SignalState.Shown).Select(one => new { Place = 2, Row = one }) on place equals signal.Place into signals
                       from signal in signals.DefaultIfEmpty()
                       join homework in db.HomeworkSince(client, last).Select(one => new { Place = 3, Row = one }) on place equals homework.Place into works
                       from homework in works.DefaultIfEmpty()
                       join report in db.HomeworkReports on new { homework.Row.Id, Number = homework.Row.Reports } equals new { Id = report.Homework, report.Number } into reports
                       from report in reports.DefaultIfEmpty()
                       join thing in db.ThingsToRemember.Where(one => one.Client == client && one.LetGoAt == null && (one.Until == null || one.Until >= today)).Select(one => new { Place = 4, Row = one }) on place equals thing.Place into things
                       from thing in things.DefaultIfEmpty()
                       join repair in db.Repairs.Where(one => one.Client == client && one.State == RepairState.Open).Select(one => new { Place = 5, Row = one }) on place equals repair.Place into repairs
                       from repair in repairs.DefaultIfEmpty()
                       join question in db.PlannedQuestions.Where(one => one.Client == client && one.AskedIn == null && one.LetGoAt == null).Select(one => new { Place = 6, Row = one }) on place equals question.Place into questions
                       from question in questions.DefaultIfEmpty()
                       join room in db.RoomPreferences.Where(one => one.Client == client).Select(one => new { Place = 7, Row = one }) on place equals room.Place into rooms
                       from room in rooms.DefaultIfEmpty()
                       join held in people on place equals held.Place into holds
                       from held in holds.DefaultIfEmpty()
                       join said in db.SaidBefore.Where(one => one.Client == client && one.LetGoAt == null).Select(one => new { Place = 9, Row = one }) on place equals said.Place into words
                       from said in words.DefaultIfEmpty()
                       join happened in db.HappenedSince on said.Row.Id equals happened.Said into since
                       from happened in since.DefaultIfEmpty()
                       join wording in db.WordingsAnswered(client).Select(one => new { Place = 10, Row = one }) on place equals wording.Place into wordings
                       from wording in wordings.DefaultIfEmpty()
                       join unsaid in db.Unsaid.Where(one => one.Client == client && one.TakenBackAt == null && one.SettledAt == null).Select(one => new { Place = 11, Row = one }) on place equals unsaid.Place into unsaids
                       from unsaid in unsaids.DefaultIfEmpty()
                       select new BriefRow
                       {
                           First = first.Row, Signal = signal.Row, Homework = homework.Row, Report = report, Thing = thing.Row,
                           Repair = repair.Row, Question = question.Row, Room = room.Row, Assignment = held.Held, Person = held.Person, Said = said.Row, Since = happened, Wording = wording.Row, Unsaid = unsaid.Row,
                       };
            return await rows.AsNoTracking().ToListAsync(stop);
        }

        /// <summary>What is still open, and what was told of since.</summary>
        private IQueryable<Homework> HomeworkSince(Id<Client> client, DateTimeOffset since) => db.Homework.Where(one => one.Client == client
            && (one.State == HomeworkState.Agreed || db.HomeworkReports.Any(report => report.Homework == one.Id && report.At >= since)));

        /// <summary>What the practice brought and confirmed, of the instruments that this client answered.</summary>
        private IQueryable<InstrumentWording> WordingsAnswered(Id<Client> client) =>
            db.InstrumentWordings.Where(one => one.KeyConfirmedAt != null && db.FormAnswers.Any(answer => answer.Client == client && answer.Instrument == one.Instrument));
    }
}
