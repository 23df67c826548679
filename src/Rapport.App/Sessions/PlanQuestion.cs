using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Sessions;

/// <summary>Something to ask next time, written down while it is fresh.</summary>
public sealed class PlanQuestion(RapportDb db, TimeProvider clock)
{
    /// <summary>Whether the client has such a session.</summary>
    public async Task<bool> Run(AtSession at, string wording, Id<Person> by, CancellationToken stop)
    {
        if (!await db.Sessions.AnyAsync(session => session.Id == at.Session && session.Client == at.Client, stop)) return false;
        db.Add(new PlannedQuestion(NewId.For<PlannedQuestion>(clock), at.Client, by, wording));
        await db.SaveChangesAsync(stop);
        return true;
    }
}
