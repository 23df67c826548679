using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Sessions;

/// <summary>Everything that the page of a session shows, in four queries.</summary>
public sealed class ShowSession(RapportDb db)
{
    /// <summary>Null where the client has no such session.</summary>
    public async Task<SessionRoom?> Run(AtSession at, CancellationToken stop)
    {
        if (await db.FindNoted(at, stop) is not { } noted) return null;
        var came = await db.Clients.Where(client => client.Id == at.Client).Select(client => new
        {
            First = db.MustComeFirst.Where(first => first.Session == at.Session && first.Client == client.Id).ToList(),
            Answers = db.FormAnswers.Where(answer => answer.Session == at.Session && answer.Client == client.Id && answer.By != Respondent.Unknown).ToList(),
        }).AsNoTracking().AsSingleQuery().SingleAsync(stop);
        var open = await db.Clients.Where(client => client.Id == at.Client).Select(client => new
        {
            Homework = db.Homework.Where(homework => homework.Client == client.Id && homework.State == HomeworkState.Agreed && homework.AgreedIn != at.Session).ToList(),
            Questions = db.PlannedQuestions.Where(question => question.Client == client.Id
                && (question.AskedIn == at.Session || (question.AskedIn == null && question.LetGoAt == null))).ToList(),
            Repairs = db.Repairs.Where(repair => repair.Client == client.Id && repair.State == RepairState.Open).ToList(),
        }).AsNoTracking().AsSingleQuery().SingleAsync(stop);
        return new(noted)
        {
            First = [.. came.First.OrderBy(first => first.At)],
            CheckIn = came.Answers.Find(answer => answer.Purpose == FormPurpose.CheckIn && answer.Instrument == "rapport-check-in"),
            HasCheckOut = came.Answers.Exists(answer => answer.Purpose == FormPurpose.CheckOut),
            Questions = [.. open.Questions.OrderBy(question => question.Id.Value)],
            Homework = [.. open.Homework.OrderBy(homework => homework.Id.Value)],
            Repairs = open.Repairs,
            Kept = await db.KeptWordsOf(at.Client, stop),
        };
    }
}
