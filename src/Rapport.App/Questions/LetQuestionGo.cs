using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Questions;

/// <summary>Lets a question go unasked. One that was asked stays asked.</summary>
public sealed class LetQuestionGo(RapportDb db, TimeProvider clock)
{
    /// <summary>False where this client has no such question.</summary>
    public async Task<bool> Run(Id<Client> client, Id<PlannedQuestion> id, CancellationToken stop)
    {
        if (await db.PlannedQuestions.FirstOrDefaultAsync(one => one.Id == id && one.Client == client, stop) is not { } question) return false;
        question.LetGo(clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return true;
    }
}
