using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;
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
        var isNotTheirs = reply.IsNotTheirs && ask is { Kind: AskKind.NotMe, About: AskAbout.Answers };
        db.Add(new AskAnswered(NewId.For<AskAnswered>(clock), ask.Client, by, clock.GetUtcNow())
        {
            Ask = ask.Id, Outcome = reply.Outcome, Words = reply.Words, IsNotTheirs = isNotTheirs,
        });
        if (isNotTheirs) await SetAside(ask, stop);
        await db.SaveChangesAsync(stop);
        return true;
    });

    /// <summary>What came as theirs and was not counts nowhere from now on, and what the rules said of it is said no more. It stays on the record; a risk answer and a crossed boundary stay noticed: somebody wrote them.</summary>
    private async Task SetAside(ClientAsk ask, CancellationToken stop)
    {
        var answers = await db.FormAnswers.Where(one => one.Client == ask.Client && one.Submission == ask.Row).ToListAsync(stop);
        foreach (var answer in answers)
        {
            db.Entry(answer).Property(one => one.By).CurrentValue = Respondent.Unknown;
            db.MustComeFirst.RemoveRange(await db.MustComeFirst.Where(one => one.Session == answer.Session && one.At == answer.At).ToListAsync(stop));
        }
        await db.UnjudgeAnswers(answers, clock, stop);
    }
}
