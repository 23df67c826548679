using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Importing;

/// <summary>Reads in clients and their earlier scores: first looked at, then written, all in one transaction or nothing.</summary>
public sealed class ImportClients(RapportDb db, TimeProvider clock)
{
    /// <param name="write">Null to look only; else what to do with those who are perhaps here already: true adds them as other people, false leaves them out.</param>
    public async Task<ImportResult> Run(Person by, ImportBatch batch, bool? write, CancellationToken stop)
    {
        if (!by.Is(Roles.Therapist)) return new ImportResult.NoTherapist();
        var now = clock.GetUtcNow();
        var known = (await db.KnownTo(by, now, stop)).Select(one => one.Client).ToList();
        var mine = await db.Assignments.Where(held => held.Therapist == by.Id && held.From <= now && (held.Until == null || held.Until > now)).Select(held => held.Client).ToListAsync(stop);
        var check = new ImportCheck(batch, known, [.. known.Where(client => mine.Contains(client.Id))]);
        // A day counts once it has begun anywhere.
        var today = DateOnly.FromDateTime(now.UtcDateTime.AddHours(14));
        if (check.Problems(today) is { Count: > 0 } problems) return new ImportResult.HasProblems(problems);
        if (write is not { } addsAlike) return new ImportResult.Ready(batch.Clients.Count - check.Alike.Count, batch.Scores.Count, check.Alike);

        var added = batch.Clients.Where(row => addsAlike || !check.Alike.Contains(row)).Select(row => (Row: row, Client: Made(row, by.Practice))).ToList();
        foreach (var (_, client) in added) Open(client, by.Id, now);
        var scores = await Scores(check, added, (by.Id, now), stop);
        db.AddRange(scores);
        await db.SaveChangesAsync(stop);
        return new ImportResult.Done(added.Count, scores.Count);
    }

    private Client Made(ImportedClient row, Id<Practice> practice)
    {
        var client = new Client(NewId.For<Client>(clock), practice, row.Name, row.Language);
        client.BeReached(row.Email, row.Phone);
        return client;
    }

    private void Open(Client client, Id<Person> therapist, DateTimeOffset now)
    {
        var episode = new Episode(NewId.For<Episode>(clock), client.Id, now);
        episode.Open(now);
        db.AddRange(client, episode, episode.Assign(NewId.For<Assignment>(clock), therapist, now));
    }

    /// <summary>A score that was read in before stands; the same line read twice is one score.</summary>
    private async Task<IReadOnlyList<EarlierScore>> Scores(ImportCheck check, IReadOnlyList<(ImportedClient Row, Client Client)> added, (Id<Person> By, DateTimeOffset At) mark, CancellationToken stop)
    {
        var wanted = check.Placed(added).Select(placed => new EarlierScore(placed.Client, placed.Score.Instrument, placed.Score.On, placed.Score.Value) { AddedBy = mark.By, AddedAt = mark.At }).ToList();
        var clients = wanted.Select(score => score.Client).Distinct().ToList();
        var stands = (await db.EarlierScores.AsNoTracking().Where(score => clients.Contains(score.Client)).Select(score => new { score.Client, score.Instrument, score.On }).ToListAsync(stop)).ToHashSet();
        return [.. wanted.Where(score => !stands.Contains(new { score.Client, score.Instrument, score.On }))];
    }
}
