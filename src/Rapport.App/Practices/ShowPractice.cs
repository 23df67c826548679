using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;

namespace Rapport.App.Practices;

/// <summary>What the owner's page tells beside the practice itself.</summary>
public sealed class ShowPractice(RapportDb db)
{
    /// <summary>The name of the job that makes the daily backup.</summary>
    public const string BackupJob = "backup";

    public async Task<PracticeShown> Run(CancellationToken stop)
    {
        var people = await db.People.CountAsync(person => person.LeftAt == null, stop);
        var backup = await db.JobRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Name == BackupJob, stop);
        var brought = await db.InstrumentWordings.AsNoTracking().Select(row => new { IsConfirmed = row.KeyConfirmedAt != null }).ToListAsync(stop);
        return new(people, backup?.LastEndedAt, backup?.LastOutcome) { Brought = brought.Count, Confirmed = brought.Count(row => row.IsConfirmed) };
    }
}
