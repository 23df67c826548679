using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Today;

/// <summary>What Today reads, in five queries, however many clients somebody has.</summary>
internal static class DayQueries
{
    /// <summary>The name under which the looks at Today stand in the access table.</summary>
    public const string What = "today";

    /// <summary>For how long a note that is not signed stands here.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromDays(60);

    /// <summary>How long one look at the same thing stands for the next ones.</summary>
    private static readonly TimeSpan SameLook = TimeSpan.FromMinutes(15);

    extension(RapportDb db)
    {
        public async Task<Mine> MineOn(DayAsked asked, DateTimeOffset now, CancellationToken stop)
        {
            var (day, start, end, since) = (asked.Day, asked.From, asked.To, now - SameLook);
            var rows = from person in db.People
                       where person.Id == asked.Who.Id
                       join held in db.Assignments.Where(one => one.From <= now && (one.Until == null || one.Until > now)) on person.Id equals held.Therapist into works
                       from held in works.DefaultIfEmpty()
                       join bar in db.Bars on new { Person = person.Id, held.Client } equals new { bar.Person, bar.Client } into bars
                       from bar in bars.DefaultIfEmpty()
                       join room in db.RoomChecklists.Where(one => one.Day == day) on person.Id equals room.Person into rooms
                       from room in rooms.DefaultIfEmpty()
                       select new MineRow
                       {
                           Held = held,
                           Bar = bar,
                           Room = room,
                           IsTraced = db.Accesses.Any(one => one.Person == person.Id && one.Client == held.Client && one.What == What && one.At >= since),
                           HasArrived = db.Arrivals.Any(one => one.Therapist == person.Id && one.At >= start && one.At < end),
                           BackedUpAt = db.JobRuns.Where(run => run.Name == "backup").Select(run => run.LastEndedAt).FirstOrDefault(),
                       };
            return Mine.Of(asked.Who, await rows.AsNoTracking().ToListAsync(stop), now);
        }

        /// <summary>The sessions of the day, and those of the last weeks that owe a note.</summary>
        public async Task<IReadOnlyList<DaySession>> SessionsOf(DayAsked asked, Mine mine, DateTimeOffset now, CancellationToken stop)
        {
            var (me, start, end, earliest) = (asked.Who.Id, asked.From, asked.To, now - Back);
            var rows = from session in db.Sessions
                       join client in db.Clients on session.Client equals client.Id
                       join note in db.SessionNotes on session.Id equals note.Session into notes
                       from note in notes.DefaultIfEmpty()
                       where db.Assignments.Where(one => one.Therapist == me && one.From <= now && (one.Until == null || one.Until > now)).Select(one => one.Episode).Contains(session.Episode)
                           && ((session.StartsAt >= start && session.StartsAt < end)
                               || (session.State == SessionState.Held && session.StartsAt >= earliest && session.StartsAt < now && note.SignedAt == null))
                       select new DaySession(session, client)
                       {
                           CheckInAt = db.FormAnswers.Where(one => one.Session == session.Id && one.Client == session.Client && one.Purpose == FormPurpose.CheckIn && one.By != Respondent.Unknown).Min(one => (DateTimeOffset?)one.At),
                           CheckOutAt = db.FormAnswers.Where(one => one.Session == session.Id && one.Client == session.Client && one.Purpose == FormPurpose.CheckOut && one.By != Respondent.Unknown).Min(one => (DateTimeOffset?)one.At),
                           BriefReadAt = db.BriefsRead.Where(one => one.Session == session.Id && one.Person == me).Select(one => (DateTimeOffset?)one.At).FirstOrDefault(),
                           NoteSignedAt = note.SignedAt,
                           HasGuess = db.Guesses.Any(one => one.Session == session.Id && one.Therapist == me),
                           MustComeFirst = db.MustComeFirst.Any(one => one.Session == session.Id),
                       };
            var found = await rows.AsNoTracking().ToListAsync(stop);
            return [.. found.Where(one => mine.Clients.Contains(one.Client.Id)).Select(one => one with { IsCover = mine.IsCover(one.Session) }).OrderBy(one => one.Session.StartsAt).ThenBy(one => one.Session.Id.Value)];
        }

        /// <summary>Signals that stand on Today for this person, of work that goes on; for an owner every open risk answer as well, of whomever. A risk answer and a crossed boundary stand until somebody closes them.</summary>
        public async Task<IReadOnlyList<(DayThought Thought, bool HasGuess)>> ThoughtsFor(Person who, DateTimeOffset now, CancellationToken stop)
        {
            var (me, isOwner, risk) = (who.Id, who.Is(Roles.Owner), RiskAnswer.Card.Id);
            var rows = from signal in db.Signals
                       join client in db.Clients on signal.Client equals client.Id
                       join session in db.Sessions on signal.Session equals session.Id
                       where signal.State == SignalState.Shown
                           && ((isOwner && signal.Rule.Id == risk)
                               || ((signal.Level == Verdict.Red || signal.Level == Verdict.Amber) && (signal.Rule.Id == risk || (signal.Rule.Id == Signal.TickedWords && signal.Level == Verdict.Red)
                                       || db.Episodes.Any(one => one.Id == session.Episode && one.EndedAt == null))
                                   && db.Assignments.Any(one => one.Client == signal.Client && one.Therapist == me && one.From <= now && (one.Until == null || one.Until > now))))
                       select new { signal, client, session, HasGuess = db.Guesses.Any(one => one.Session == session.Id && one.Therapist == me) };
            return [.. (await rows.AsNoTracking().ToListAsync(stop)).Select(row => (new DayThought(row.signal, row.client, row.session), row.HasGuess))];
        }
    }
}
