using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Sessions;

/// <summary>Everything that the page after a session shows, in three queries.</summary>
public sealed class ShowAfter(RapportDb db)
{
    /// <summary>Null where the client has no such session.</summary>
    public async Task<AfterRoom?> Run(AtSession at, Id<Person> therapist, CancellationToken stop)
    {
        if (await db.FindNoted(at, stop) is not { } noted) return null;
        var left = await db.Clients.Where(client => client.Id == at.Client).Select(client => new
        {
            Agreed = db.Homework.Where(homework => homework.Client == client.Id && homework.AgreedIn == at.Session).ToList(),
            Questions = db.PlannedQuestions.Where(question => question.Client == client.Id && question.AskedIn == null && question.LetGoAt == null).ToList(),
            HasGuessed = db.Guesses.Any(guess => guess.Session == at.Session && guess.Therapist == therapist),
        }).AsNoTracking().AsSingleQuery().SingleAsync(stop);
        var next = await db.Sessions.AsNoTracking().Where(session => session.Client == at.Client && session.State == SessionState.Planned && session.StartsAt > noted.Session.StartsAt)
            .OrderBy(session => session.StartsAt).FirstOrDefaultAsync(stop);
        return new(noted)
        {
            Agreed = [.. left.Agreed.OrderBy(homework => homework.Id.Value)],
            Questions = [.. left.Questions.OrderBy(question => question.Id.Value)],
            Next = next,
            HasGuessed = left.HasGuessed,
        };
    }
}
