using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Sessions;

/// <summary>Everything that the closing shows, in three queries.</summary>
public sealed class ShowClosing(RapportDb db)
{
    /// <summary>Null where the client has no such session.</summary>
    public async Task<ClosingRoom?> Run(AtSession at, Id<Person> therapist, CancellationToken stop)
    {
        var found = await (from session in db.Sessions
                           join client in db.Clients on session.Client equals client.Id
                           where session.Id == at.Session && session.Client == at.Client
                           select new
                           {
                               client,
                               session,
                               First = db.MustComeFirst.Where(first => first.Session == session.Id && first.Client == at.Client).ToList(),
                               Answers = db.FormAnswers.Where(answer => answer.Session == session.Id && answer.Client == at.Client && answer.By != Respondent.Unknown).ToList(),
                               Before = db.Sessions.Where(one => one.Client == at.Client && one.State == SessionState.Held && one.StartsAt < session.StartsAt).Max(one => (DateTimeOffset?)one.StartsAt),
                               HasGuessed = db.Guesses.Any(guess => guess.Session == session.Id && guess.Therapist == therapist),
                           }).AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(stop);
        if (found is null) return null;
        var since = found.Before ?? DateTimeOffset.UnixEpoch;
        var told = await (from report in db.HomeworkReports
                          join homework in db.Homework on report.Homework equals homework.Id
                          where report.Client == at.Client && report.At >= since
                          orderby report.At
                          select new { homework, report }).AsNoTracking().ToListAsync(stop);
        return new(found.client, found.session)
        {
            First = [.. found.First.OrderBy(first => first.At)],
            CheckIn = found.Answers.Find(answer => answer.Purpose == FormPurpose.CheckIn && answer.Instrument == "rapport-check-in"),
            HasCheckOut = found.Answers.Exists(answer => answer.Purpose == FormPurpose.CheckOut),
            Kept = await db.KeptWordsOf(at.Client, stop),
            Told = [.. told.Select(row => (row.homework, row.report))],
            HasGuessed = found.HasGuessed,
        };
    }
}
