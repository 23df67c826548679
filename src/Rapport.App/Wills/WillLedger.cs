using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Wills;

/// <summary>What two people did, on the record of every client about whom something was written.</summary>
internal static class WillLedger
{
    extension(RapportDb db)
    {
        /// <summary>One row for each client; the caller saves.</summary>
        public async Task Write(ReflectionWill will, Id<Person> by, (WillDone What, TimeProvider Clock) done, CancellationToken stop)
        {
            var clients = await db.ReflectionNotes.Where(one => one.Key == will.Key).Select(one => one.Client).Distinct().ToListAsync(stop);
            foreach (var client in clients)
                db.Add(new ReflectionsOpened(NewId.For<ReflectionsOpened>(done.Clock), client, by, done.Clock.GetUtcNow()) { Author = will.Author, With = will.OtherThan(by), What = done.What });
        }
    }
}
