using Microsoft.EntityFrameworkCore;
using Rapport.App.Sessions;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Guessing;

/// <summary>Guesses and ratings beside each other; only ever one's own guesses.</summary>
internal static class GuessQueries
{
    extension(RapportDb db)
    {
        /// <summary>The session, one's own guess and the client's first check-out. One query.</summary>
        public async Task<(Client Client, Session Session, Guess? Guess, FormAnswer? Rating)?> FindGuess(AtSession at, Id<Person> therapist, CancellationToken stop)
        {
            var rows = await (from session in db.Sessions
                              join client in db.Clients on session.Client equals client.Id
                              join mine in db.Guesses.Where(one => one.Therapist == therapist) on session.Id equals mine.Session into guesses
                              from mine in guesses.DefaultIfEmpty()
                              join marked in db.Ratings() on new { session.Id, session.Client } equals new { Id = marked.Session, marked.Client } into ratings
                              from marked in ratings.DefaultIfEmpty()
                              where session.Id == at.Session && session.Client == at.Client
                              orderby marked.At
                              select new { client, session, mine, marked }).AsNoTracking().ToListAsync(stop);
            return rows.Count == 0 ? null : (rows[0].client, rows[0].session, rows[0].mine, rows[0].marked);
        }

        /// <summary>Every session of a therapist that both rated, with one client or with all, the earliest first. One query.</summary>
        public async Task<IReadOnlyList<RatedPair>> PairsOf(Id<Person> therapist, Id<Client>? client, CancellationToken stop)
        {
            var rows = await (from mine in db.Guesses
                              join marked in db.Ratings() on new { mine.Session, mine.Client } equals new { marked.Session, marked.Client }
                              where mine.Therapist == therapist && (client == null || mine.Client == client)
                              orderby marked.At
                              select new { mine, marked }).AsNoTracking().ToListAsync(stop);
            return [.. rows.Where(row => !row.mine.IsPassed).GroupBy(row => row.mine.Session).Select(group => new RatedPair(group.First().mine, group.First().marked))];
        }

        private IQueryable<FormAnswer> Ratings()
        {
            var form = GuessForms.Rating.Id;
            return db.FormAnswers.Where(answer => answer.Instrument == form && answer.Purpose == FormPurpose.CheckOut && answer.By == Respondent.Client);
        }
    }
}
