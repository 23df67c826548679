using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Questions;

/// <summary>Writes down a question for a next session, new or anew.</summary>
public sealed class WriteQuestion(RapportDb db, TimeProvider clock)
{
    /// <summary>False where this client has no such question, or it was asked: then its words stay.</summary>
    public async Task<bool> Run(Person author, QuestionWritten written, CancellationToken stop)
    {
        var question = written.Question is not { } id
            ? db.PlannedQuestions.Add(new(NewId.For<PlannedQuestion>(clock), written.Client, author.Id, written.Wording)).Entity
            : await db.PlannedQuestions.FirstOrDefaultAsync(one => one.Id == id && one.Client == written.Client && one.AskedIn == null, stop);
        if (question is null) return false;
        question.Word(written.Wording, written.OtherWays);
        await db.SaveChangesAsync(stop);
        return true;
    }
}
