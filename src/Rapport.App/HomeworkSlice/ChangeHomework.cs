using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.HomeworkSlice;

/// <summary>Finds better words, or another day for the reminder.</summary>
public sealed class ChangeHomework(RapportDb db, TimeProvider clock)
{
    /// <summary>Whether the client has such homework.</summary>
    public async Task<bool> Run((Id<Client> Client, Id<Homework> Homework) at, AgreedHomework agreed, CancellationToken stop)
    {
        var found = await (from homework in db.Homework
                           join client in db.Clients on homework.Client equals client.Id
                           join practice in db.Practices on client.Practice equals practice.Id
                           where homework.Id == at.Homework && homework.Client == at.Client
                           select new { homework, client, practice }).SingleOrDefaultAsync(stop);
        if (found is null) return false;
        found.homework.Reword(agreed.Wording);
        found.homework.Remind(agreed.RemindOn);
        await db.PlanReminder(found.homework, (found.client, found.practice), clock, stop);
        await db.SaveChangesAsync(stop);
        return true;
    }
}
