using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.OwnCopies;

/// <summary>Reading all that a client may take away.</summary>
internal static class CopyQueries
{
    extension(RapportDb db)
    {
        /// <summary>All of it, as it stands now. Words that wait for their time are not in it, whoever takes it.</summary>
        public async Task<OwnCopy> CopyOf(Client found, DateTimeOffset now, CancellationToken stop)
        {
            var client = found.Id;
            var answers = await db.All<FormAnswer>(one => one.Client == client, stop);
            var (reports, versions) = (await db.All<HomeworkReported>(one => one.Client == client, stop), await db.All<NoteVersion>(one => one.Client == client, stop));
            return new(found, now)
            {
                People = await db.People.AsNoTracking().Where(one => one.Practice == found.Practice).ToDictionaryAsync(one => one.Id, stop),
                Sessions = [.. (await db.All<Session>(one => one.Client == client, stop)).OrderBy(one => one.StartsAt)],
                Answers = [.. answers.OrderBy(one => one.At)],
                Instruments = await db.InstrumentsOf([.. answers.Select(one => one.Instrument)], stop),
                Scores = await db.All<ScoreRecorded>(one => one.Client == client, stop),
                EarlierScores = [.. (await db.All<EarlierScore>(one => one.Client == client, stop)).OrderBy(one => one.On)],
                Homework = [.. (await db.All<Homework>(one => one.Client == client, stop)).Select(one => (one, (IReadOnlyList<HomeworkReported>)[.. reports.Where(report => report.Homework == one.Id).OrderBy(report => report.Number)]))],
                Notes = [.. (await db.All<SessionNote>(one => one.Client == client, stop)).Select(one => (one, (IReadOnlyList<NoteVersion>)[.. versions.Where(version => version.Note == one.Id).OrderBy(version => version.Number)]))],
                Said = [.. (await db.All<SaidBefore>(one => one.Client == client, stop)).OrderBy(one => one.SaidOn)],
                Room = await db.All<RoomPreference>(one => one.Client == client, stop),
                Agreements = await db.AgreementsOf(client, stop),
                Looks = [.. (await db.All<Access>(one => one.Client == client, stop)).OrderBy(one => one.At)],
                Disclosures = await db.DisclosuresKnownTo(client, stop),
            };
        }

        private Task<List<T>> All<T>(System.Linq.Expressions.Expression<Func<T, bool>> which, CancellationToken stop)
            where T : class => db.Set<T>().AsNoTracking().Where(which).ToListAsync(stop);
    }
}
