using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Jobs;
using Rapport.App.Storage;

namespace Rapport.App.Health;

/// <summary>Whether the store takes a write and keeps it: asked by writing, for a full disk is seen in no other way.</summary>
public sealed class CheckStore(RapportDb db, TimeProvider clock)
{
    private const string Name = "health";

    public async Task<bool> Run(CancellationToken stop)
    {
        try
        {
            var run = await db.JobRuns.SingleOrDefaultAsync(one => one.Name == Name, stop) ?? db.Add(new JobRun(Name)).Entity;
            run.LastEndedAt = clock.GetUtcNow();
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (Exception broken) when (broken is DbException or DbUpdateException or IOException)
        {
            return false;
        }
    }
}
