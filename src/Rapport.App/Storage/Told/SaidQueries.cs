using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>A client's own earlier words, as several slices show them.</summary>
public static class SaidQueries
{
    extension(RapportDb db)
    {
        /// <summary>What is kept and was not let go, the latest words first, each with what happened since, in its order. One query.</summary>
        public async Task<IReadOnlyList<KeptWords>> KeptWordsOf(Id<Client> client, CancellationToken stop)
        {
            var rows = await (from said in db.SaidBefore
                              join happened in db.HappenedSince on said.Id equals happened.Said into since
                              from happened in since.DefaultIfEmpty()
                              where said.Client == client && said.LetGoAt == null
                              select new { said, happened }).AsNoTracking().ToListAsync(stop);
            return
            [
                .. rows.GroupBy(row => row.said.Id).OrderByDescending(group => group.First().said.SaidOn).ThenByDescending(group => group.Key.Value)
                    .Select(group => new KeptWords(group.First().said, [.. group.Select(row => row.happened).Where(one => one is not null).OrderBy(one => one.Number)])),
            ];
        }
    }
}
