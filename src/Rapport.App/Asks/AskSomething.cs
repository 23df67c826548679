using Microsoft.EntityFrameworkCore;
using Rapport.App.Alone;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Asks;

/// <summary>A client asks for something on their own page. The same thing asked again while no answer stands is the same ask.</summary>
public sealed class AskSomething(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where the thing that it is about is not the client's.</summary>
    public async Task<ClientAsk?> Run(Seated who, AskWish wish, DateOnly today, CancellationToken stop)
    {
        var client = who.Client.Id;
        if (!await IsTheirs(client, wish, stop)) return null;
        var isFree = wish is { About: AskAbout.Record, Kind: not AskKind.Forget };
        if (!isFree && await db.ClientAsks.AsNoTracking().FirstOrDefaultAsync(one => one.Client == client && one.Kind == wish.Kind && one.About == wish.About && one.Row == wish.Row
            && !db.AsksAnswered.Any(answer => answer.Ask == one.Id), stop) is { } open) return open;
        var ask = new ClientAsk(NewId.For<ClientAsk>(clock), client, who.OpenedBy, clock.GetUtcNow())
        {
            Kind = wish.Kind, About = wish.About, Row = wish.Row, Words = string.IsNullOrWhiteSpace(wish.Words) ? null : wish.Words.Trim(), Due = ClientAsk.DueFor(wish.Kind, today),
        };
        db.Add(ask);
        await db.SaveChangesAsync(stop);
        return ask;
    }

    private Task<bool> IsTheirs(Id<Client> client, AskWish wish, CancellationToken stop) => (wish.About, wish.Row) switch
    {
        (AskAbout.Record, null) => Task.FromResult(true),
        (AskAbout.Answers, { } row) => db.FormAnswers.AnyAsync(one => one.Client == client && one.Submission == row, stop),
        (AskAbout.Look, { } row) => db.Accesses.AnyAsync(one => one.Client == client && one.Id == new Id<Access>(row), stop),
        (AskAbout.Sitting, { } row) => db.OwnSittings.AnyAsync(one => one.Client == client && one.Id == new Id<OwnSitting>(row), stop),
        _ => Task.FromResult(false),
    };
}
