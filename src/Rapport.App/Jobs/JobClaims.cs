using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;

namespace Rapport.App.Jobs;

/// <summary>Which machine does a job's turn: the one whose write comes first.</summary>
internal static class JobClaims
{
    extension(RapportDb db)
    {
        /// <summary>Takes the turn where the last one began long enough ago. One statement, so that two machines never both have it.</summary>
        public async Task<bool> ClaimTurn(string job, TimeSpan every, DateTimeOffset now, CancellationToken stop)
        {
            await db.AddJob(job, stop);
            DateTimeOffset? before = now - every, begun = now;
            return await db.JobRuns.Where(run => run.Name == job && (run.LastStartedAt == null || run.LastStartedAt <= before))
                .ExecuteUpdateAsync(run => run.SetProperty(row => row.LastStartedAt, begun), stop) == 1;
        }

        public Task<int> EndTurn(string job, string outcome, DateTimeOffset now, CancellationToken stop)
        {
            DateTimeOffset? ended = now;
            return db.JobRuns.Where(run => run.Name == job)
                .ExecuteUpdateAsync(run => run.SetProperty(row => row.LastEndedAt, ended).SetProperty(row => row.LastOutcome, outcome), stop);
        }

        private async Task AddJob(string job, CancellationToken stop)
        {
            if (await db.JobRuns.AnyAsync(run => run.Name == job, stop)) return;
            var added = db.JobRuns.Add(new JobRun(job));
            try
            {
                await db.SaveChangesAsync(stop);
            }
            catch (DbUpdateException)
            {
                // another machine was first; if it was anything else, the row is not there and that is said
                added.State = EntityState.Detached;
                if (!await db.JobRuns.AnyAsync(run => run.Name == job, stop)) throw;
            }
        }
    }
}
