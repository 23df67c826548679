using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Questions;

/// <summary>The questions that were planned for a client.</summary>
public sealed class SeeQuestions(RapportDb db)
{
    /// <summary>In the order of writing; null where there is no such client.</summary>
    public async Task<(Client Client, IReadOnlyList<QuestionSeen> Questions)?> Run(Id<Client> id, CancellationToken stop)
    {
        var rows = await (from client in db.Clients
                          where client.Id == id
                          join question in db.PlannedQuestions on client.Id equals question.Client into questions
                          from question in questions.DefaultIfEmpty()
                          join session in db.Sessions on question.AskedIn equals session.Id into sessions
                          from session in sessions.DefaultIfEmpty()
                          join author in db.People on question.Author equals author.Id into authors
                          from author in authors.DefaultIfEmpty()
                          select new { client, question, session, author }).AsNoTracking().ToListAsync(stop);
        if (rows.Count == 0) return null;
        return (rows[0].client, [.. rows.Where(row => row.question is not null).OrderBy(row => row.question.Id.Value).Select(row => new QuestionSeen(row.question, row.author, row.session))]);
    }
}
