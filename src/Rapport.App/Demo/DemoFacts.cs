using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Demo;

/// <summary>Facts of sessions that may or may not have happened.</summary>
internal static class DemoFacts
{
    extension(RapportDb db)
    {
        public void AddIfAny(SessionStep step)
        {
            if (step is not SessionStep.Changed changed) throw new InvalidOperationException($"the demonstration tells what cannot happen: {step.GetType().Name}");
            db.Add(changed.Fact);
        }

        /// <summary>Saves, without looking through what is told and will not change again.</summary>
        public async Task SaveTold()
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Unchanged && IsTold(entry.Entity)).ToList()) entry.State = EntityState.Detached;
            db.ChangeTracker.AutoDetectChangesEnabled = true;
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    /// <summary>Facts are written once; nobody signs a note a second time.</summary>
    private static bool IsTold(object entity) =>
        entity is FormAnswer or ScoreRecorded or Guess or SessionNote or NoteVersion or SessionChanged or HomeworkReported or MustComeFirst or Alliance.RepairEntry or Alliance.SignalAnswered;
}
