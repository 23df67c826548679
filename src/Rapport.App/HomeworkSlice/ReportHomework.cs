using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.HomeworkSlice;

/// <summary>What became of homework, and what it was like. Nothing told before goes away.</summary>
public sealed class ReportHomework(RapportDb db, TimeProvider clock)
{
    /// <summary>Whether the client has such homework.</summary>
    public Task<bool> Run((Id<Client> Client, Id<Homework> Homework) at, HomeworkState became, string? like, CancellationToken stop) => db.AgainWhenCrossed(async () =>
    {
        var homework = await db.Homework.SingleOrDefaultAsync(one => one.Id == at.Homework && one.Client == at.Client, stop);
        if (homework is null) return false;
        db.Add(homework.Report(became, like, clock.GetUtcNow()));
        if (became is HomeworkState.Done or HomeworkState.LetGo) await db.DropReminder(homework, stop);
        await db.SaveChangesAsync(stop);
        return true;
    });
}
