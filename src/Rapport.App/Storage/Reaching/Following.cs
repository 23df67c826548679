using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>What goes with a session that was filed under the wrong client.</summary>
public static class Following
{
    extension(RapportDb db)
    {
        /// <summary>
        /// The note with its versions, what somebody wrote for themselves and the homework with its reports go to the right client and are sealed for them when they are saved. Forms and signals
        /// stay with the client who answered: a form is whose it is, and a signal is set aside with why. The guesses were about whoever sat there, so they go along; what was
        /// found by setting them beside the answers of somebody else is taken away. See docs/decisions/0120.
        /// </summary>
        public async Task Follow(SessionMoved moved, CancellationToken stop)
        {
            foreach (var note in await db.SessionNotes.Where(row => row.Session == moved.Session).ToListAsync(stop)) note.Follow(moved);
            foreach (var homework in await db.Homework.Where(row => row.AgreedIn == moved.Session).ToListAsync(stop)) homework.Follow(moved);
            foreach (var said in await db.SaidBefore.Where(row => row.Session == moved.Session).ToListAsync(stop)) said.Follow(moved);
            var since = from happened in db.HappenedSince join said in db.SaidBefore on happened.Said equals said.Id where said.Session == moved.Session select happened;
            foreach (var happened in await since.ToListAsync(stop)) db.Entry(happened).Property(row => row.Client).CurrentValue = moved.To;
            foreach (var guess in await db.Guesses.Where(row => row.Session == moved.Session).ToListAsync(stop)) db.Entry(guess).Property(row => row.Client).CurrentValue = moved.To;
            db.MissedStrains.RemoveRange(await db.MissedStrains.Where(row => row.Session == moved.Session).ToListAsync(stop));
            db.LevelsKept.RemoveRange(await db.LevelsKept.Where(row => row.Session == moved.Session).ToListAsync(stop));
            foreach (var own in await db.ReflectionNotes.Where(row => row.Session == moved.Session).ToListAsync(stop)) db.Entry(own).Property(row => row.Client).CurrentValue = moved.To;
            var versions = from version in db.NoteVersions join note in db.SessionNotes on version.Note equals note.Id where note.Session == moved.Session select version;
            foreach (var version in await versions.ToListAsync(stop)) db.Entry(version).Property(row => row.Client).CurrentValue = moved.To;
            var reports = from report in db.HomeworkReports join homework in db.Homework on report.Homework equals homework.Id where homework.AgreedIn == moved.Session select report;
            foreach (var report in await reports.ToListAsync(stop)) db.Entry(report).Property(row => row.Client).CurrentValue = moved.To;
        }
    }
}
