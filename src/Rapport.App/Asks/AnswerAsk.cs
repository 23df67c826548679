using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Asks;

/// <summary>Answers what a client asked for. One answer stands; a second finds it there.</summary>
public sealed class AnswerAsk(RapportDb db, TimeProvider clock)
{
    /// <summary>False where this client asked no such thing.</summary>
    public Task<bool> Run((Id<Client> Client, Id<ClientAsk> Ask) which, AskReply reply, Id<Person> by, CancellationToken stop) => db.AgainWhenCrossed(async () =>
    {
        if (await db.ClientAsks.AsNoTracking().SingleOrDefaultAsync(one => one.Id == which.Ask && one.Client == which.Client && one.Kind != AskKind.Copy, stop) is not { } ask) return false;
        if (await db.AsksAnswered.AnyAsync(one => one.Ask == ask.Id, stop)) return true;
        db.Add(new AskAnswered(NewId.For<AskAnswered>(clock), ask.Client, by, clock.GetUtcNow())
        {
            Ask = ask.Id, Outcome = reply.Outcome, Words = reply.Words, IsNotTheirs = reply.IsNotTheirs && ask is { Kind: AskKind.NotMe, About: AskAbout.Answers },
        });
        await db.SaveChangesAsync(stop);
        return true;
    });
}
