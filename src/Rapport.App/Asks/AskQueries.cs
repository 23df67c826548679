using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Asks;

/// <summary>Reading what clients asked for.</summary>
internal static class AskQueries
{
    extension(RapportDb db)
    {
        /// <summary>With answers and what they are about; the newest first.</summary>
        public async Task<IReadOnlyList<AskSeen>> SeeAsks(IQueryable<ClientAsk> which, CancellationToken stop)
        {
            var rows = await (from ask in which
                              join client in db.Clients on ask.Client equals client.Id
                              join answer in db.AsksAnswered on ask.Id equals answer.Ask into answers
                              from answer in answers.DefaultIfEmpty()
                              join person in db.People on answer.Person equals person.Id into people
                              from person in people.DefaultIfEmpty()
                              select new
                              {
                                  ask,
                                  client,
                                  answer,
                                  person,
                                  FormAt = db.FormAnswers.Where(one => one.Client == ask.Client && one.Submission == ask.Row).Min(one => (DateTimeOffset?)one.At),
                              }).AsNoTracking().ToListAsync(stop);
            var (looks, sittings) = (Ids<Access>(rows.Select(row => row.ask), AskAbout.Look), Ids<OwnSitting>(rows.Select(row => row.ask), AskAbout.Sitting));
            var looked = await (from look in db.Accesses join person in db.People on look.Person equals person.Id where looks.Contains(look.Id) select new { look, person }).AsNoTracking().ToListAsync(stop);
            var sat = await db.OwnSittings.AsNoTracking().Where(one => sittings.Contains(one.Id)).ToListAsync(stop);
            return
            [
                .. from row in rows
                   let look = looked.Find(one => row.ask.About == AskAbout.Look && one.look.Id.Value == row.ask.Row)
                   let sitting = sat.Find(one => row.ask.About == AskAbout.Sitting && one.Id.Value == row.ask.Row)
                   orderby row.ask.At descending
                   select new AskSeen(row.ask, row.client)
                   {
                       Answer = row.answer, AnsweredBy = row.person?.DisplayName, AboutAt = look?.look.At ?? sitting?.StartedAt ?? row.FormAt, Looker = look?.person.DisplayName,
                   },
            ];
        }
    }

    private static List<Id<T>> Ids<T>(IEnumerable<ClientAsk> asks, AskAbout about) => [.. asks.Where(ask => ask.About == about && ask.Row is not null).Select(ask => new Id<T>(ask.Row!.Value))];
}
