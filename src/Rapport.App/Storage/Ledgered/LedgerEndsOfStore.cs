using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage;

/// <summary>Reading where ledgers end.</summary>
internal static class LedgerEndsOfStore
{
    extension(RapportDb db)
    {
        public async Task<LedgerEnds> EndsOfLedgers(IReadOnlyCollection<Id<Client>> clients, CancellationToken stop)
        {
            var rows = await (from client in db.Clients
                              where clients.Contains(client.Id)
                              select new
                              {
                                  client.Id,
                                  client.Practice,
                                  End = db.LedgerEntries.Where(entry => entry.Practice == client.Practice).OrderByDescending(entry => entry.Number).Select(entry => new { entry.Number, entry.Hash }).FirstOrDefault(),
                              }).AsNoTracking().ToListAsync(stop);
            // a client who is added by the same save is not in the store yet
            var fresh = db.ChangeTracker.Entries<Client>().Where(entry => entry.State == EntityState.Added && clients.Contains(entry.Entity.Id)).Select(entry => entry.Entity).ToList();
            var heads = rows.GroupBy(row => row.Practice).ToDictionary(of => of.Key, of => of.First().End is { } end ? new LedgerHead(of.Key, end.Number, end.Hash) : LedgerHead.Of(of.Key));
            foreach (var practice in fresh.Select(client => client.Practice).Distinct().Where(practice => !heads.ContainsKey(practice)))
                heads[practice] = await db.HeadOfLedger(practice, stop);
            return new(rows.Select(row => (row.Id, row.Practice)).Concat(fresh.Select(client => (client.Id, client.Practice))).ToDictionary(row => row.Id, row => row.Practice), heads);
        }

        public async Task<LedgerHead> HeadOfLedger(Id<Practice> practice, CancellationToken stop) =>
            await db.LedgerEntries.AsNoTracking().Where(entry => entry.Practice == practice).OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(stop) is { } end ? end.Head : LedgerHead.Of(practice);
    }
}
