using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.OwnCopies;

/// <summary>Gives a client all that is theirs. That it went is written down first, in the record and in the ledger.</summary>
public sealed class TakeCopy(RapportDb db, TimeProvider clock)
{
    public const string What = "copy";

    /// <summary>Null where there is no such client.</summary>
    /// <param name="client">Whose record.</param>
    /// <param name="by">Who hands it over.</param>
    /// <param name="why">Who asked for it and how they were known, in words.</param>
    /// <param name="stop">Nobody waits any more.</param>
    public async Task<OwnCopy?> Run(Id<Client> client, Person by, string why, CancellationToken stop)
    {
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == client, stop) is not { } found) return null;
        var now = clock.GetUtcNow();
        db.Add(new Disclosure(NewId.For<Disclosure>(clock), client, by.Id, now) { To = DisclosedTo.Client, What = What, Why = why });
        await db.SaveChangesAsync(stop);
        var answers = await All<FormAnswer>(one => one.Client == client, stop);
        var (reports, versions) = (await All<HomeworkReported>(one => one.Client == client, stop), await All<NoteVersion>(one => one.Client == client, stop));
        return new(found, now)
        {
            People = await db.People.AsNoTracking().Where(one => one.Practice == found.Practice).ToDictionaryAsync(one => one.Id, stop),
            Sessions = [.. (await All<Session>(one => one.Client == client, stop)).OrderBy(one => one.StartsAt)],
            Answers = [.. answers.OrderBy(one => one.At)],
            Instruments = await db.InstrumentsOf([.. answers.Select(one => one.Instrument)], stop),
            Scores = await All<ScoreRecorded>(one => one.Client == client, stop),
            EarlierScores = [.. (await All<EarlierScore>(one => one.Client == client, stop)).OrderBy(one => one.On)],
            Homework = [.. (await All<Homework>(one => one.Client == client, stop)).Select(one => (one, (IReadOnlyList<HomeworkReported>)[.. reports.Where(report => report.Homework == one.Id).OrderBy(report => report.Number)]))],
            Notes = [.. (await All<SessionNote>(one => one.Client == client, stop)).Select(one => (one, (IReadOnlyList<NoteVersion>)[.. versions.Where(version => version.Note == one.Id).OrderBy(version => version.Number)]))],
            Said = [.. (await All<SaidBefore>(one => one.Client == client, stop)).OrderBy(one => one.SaidOn)],
            Room = await All<RoomPreference>(one => one.Client == client, stop),
            Agreements = await db.AgreementsOf(client, stop),
            Looks = [.. (await All<Access>(one => one.Client == client, stop)).OrderBy(one => one.At)],
            Disclosures = await db.DisclosuresKnownTo(client, stop),
        };
    }

    private Task<List<T>> All<T>(System.Linq.Expressions.Expression<Func<T, bool>> which, CancellationToken stop)
        where T : class => db.Set<T>().AsNoTracking().Where(which).ToListAsync(stop);
}
