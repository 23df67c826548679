using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.App.Story;
using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>What is kept about somebody beside the story, in four queries.</summary>
public sealed class ShowDetails(RapportDb db)
{
    /// <param name="today">The practice's day, for what is asked now.</param>
    public async Task<ClientDetails?> Run(Id<Client> client, DateOnly today, CancellationToken stop)
    {
        var found = await (from one in db.Clients
                           where one.Id == client
                           select new
                           {
                               one,
                               Given = db.ClientInstruments.Where(given => given.Client == one.Id).ToList(),
                               Wants = db.WantsOutcome.Where(wish => wish.Client == one.Id).OrderByDescending(wish => wish.At).Select(wish => (bool?)wish.Wants).FirstOrDefault(),
                           }).AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(stop);
        if (found is null) return null;
        var episodes = await db.Episodes.AsNoTracking().Where(episode => episode.Client == client).OrderBy(episode => episode.EnquiredAt).ToListAsync(stop);
        var confirmed = await db.InstrumentWordings.AsNoTracking().Where(wording => wording.Practice == found.one.Practice && wording.KeyConfirmedAt != null).Select(wording => wording.Instrument).ToListAsync(stop);
        return new(found.one, episodes)
        {
            Asked = found.Given.Find(given => given.Holds(today))?.Instrument,
            Wants = found.Wants ?? true,
            Choices = [.. confirmed.Order(StringComparer.Ordinal).Where(Measures.IsOutcome).Select(id => Measures.Find(id)!)],
            Moves = [.. (await db.SessionMoves.AsNoTracking().Where(move => move.Client == client || move.To == client).ToListAsync(stop)).OrderBy(move => move.At)],
        };
    }
}
