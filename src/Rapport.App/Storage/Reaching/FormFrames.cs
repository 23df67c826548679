using Microsoft.EntityFrameworkCore;
using Rapport.App.Forms;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Storage;

/// <summary>What stands around a form.</summary>
public static class FormFrames
{
    public const string CheckIn = "rapport-check-in", CheckOut = "rapport-check-out";

    extension(RapportDb db)
    {
        /// <summary>The session with its client, practice and what may be asked; null where there is none.</summary>
        /// <param name="client">Whose session; where a session was moved since, the forms stay with the client who has them.</param>
        /// <param name="about">The session and what the form is for.</param>
        /// <param name="now">The present moment.</param>
        /// <param name="stop">Nobody waits any more.</param>
        public async Task<FormFrame?> FindFormFrame(Id<Client> client, (Id<Session> Session, FormPurpose Purpose) about, DateTimeOffset now, CancellationToken stop)
        {
            var found = await (from session in db.Sessions
                               where session.Id == about.Session
                               from one in db.Clients.Where(one => one.Id == client)
                               join practice in db.Practices on one.Practice equals practice.Id
                               select new
                               {
                                   session, one, practice,
                                   HadSessions = db.Sessions.Any(other => other.Episode == session.Episode && other.State == SessionState.Held && other.StartsAt < session.StartsAt),
                                   HasCover = db.Assignments.Any(held => held.Client == client && held.IsCover && held.From <= now && held.Until > now),
                                   InSince = db.FormAnswers.Where(answer => answer.Session == session.Id && answer.Client == client && answer.Purpose == about.Purpose && answer.By == Respondent.Client)
                                       .Min(answer => (DateTimeOffset?)answer.At),
                               }).AsNoTracking().AsSingleQuery().FirstOrDefaultAsync(stop);
            if (found is null) return null;
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(found.practice.TimeZone)).DateTime);
            string[] asked = about.Purpose == FormPurpose.CheckIn ? [CheckIn, .. await db.ChosenOutcome(client, today, stop)] : [CheckOut];
            var instruments = await db.FindInstruments(asked, stop);
            return new(found.practice, found.one, found.session, instruments) { HadSessions = found.HadSessions, HasCover = found.HasCover, InSince = found.InSince, Today = today };
        }

        /// <summary>The outcome instrument that this client is asked on this day, unless they do not want it.</summary>
        private async Task<IReadOnlyList<string>> ChosenOutcome(Id<Client> client, DateOnly today, CancellationToken stop)
        {
            var given = await (from one in db.ClientInstruments
                               where one.Client == client
                               select new { one, Wants = db.WantsOutcome.Where(wish => wish.Client == client).OrderByDescending(wish => wish.At).Select(wish => (bool?)wish.Wants).FirstOrDefault() })
                .AsNoTracking().ToListAsync(stop);
            return [.. given.Where(found => found.Wants != false && found.one.Holds(today)).Select(found => found.one.Instrument).Distinct(StringComparer.Ordinal)];
        }
    }
}
