using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.OwnPage;

/// <summary>A client reads what they said on forms and what is agreed.</summary>
public sealed class ShowOwnAnswers(RapportDb db)
{
    public async Task<OwnAnswers> Run(Id<Client> client, CancellationToken stop)
    {
        var answers = await db.FormAnswers.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop);
        var homework = await db.Homework.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop);
        return new([.. answers.OrderByDescending(one => one.At)], [.. homework.OrderByDescending(one => one.Id.Value)])
        {
            Instruments = await db.InstrumentsOf([.. answers.Select(one => one.Instrument)], stop),
            Sessions = await db.Sessions.AsNoTracking().Where(one => one.Client == client).ToDictionaryAsync(one => one.Id, stop),
        };
    }
}
