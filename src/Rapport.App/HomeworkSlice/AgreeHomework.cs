using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.HomeworkSlice;

/// <summary>The two agree on something to try until they meet again.</summary>
public sealed class AgreeHomework(RapportDb db, TimeProvider clock)
{
    /// <summary>Whether the client has such a session.</summary>
    public async Task<bool> Run(Sessions.AtSession at, AgreedHomework agreed, CancellationToken stop)
    {
        var found = await (from session in db.Sessions
                           join client in db.Clients on session.Client equals client.Id
                           join practice in db.Practices on client.Practice equals practice.Id
                           where session.Id == at.Session && session.Client == at.Client
                           select new { client, practice }).SingleOrDefaultAsync(stop);
        if (found is null) return false;
        var homework = new Homework(NewId.For<Homework>(clock), at.Client, at.Session, agreed.Wording);
        homework.Remind(agreed.RemindOn);
        db.Add(homework);
        await db.PlanReminder(homework, (found.client, found.practice), clock, stop);
        await db.SaveChangesAsync(stop);
        return true;
    }
}
