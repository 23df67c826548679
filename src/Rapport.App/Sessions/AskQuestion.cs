using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Sessions;

/// <summary>A planned question was asked in this session.</summary>
public sealed class AskQuestion(RapportDb db)
{
    /// <summary>Whether the client has such a question and such a session.</summary>
    public async Task<bool> Run(AtSession at, Id<PlannedQuestion> asked, CancellationToken stop)
    {
        var question = await db.PlannedQuestions.SingleOrDefaultAsync(one => one.Id == asked && one.Client == at.Client
            && db.Sessions.Any(session => session.Id == at.Session && session.Client == at.Client), stop);
        question?.MarkAsked(at.Session);
        await db.SaveChangesAsync(stop);
        return question is not null;
    }
}
