using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Story;

/// <summary>Reads the story of a client in four queries, however long it is.</summary>
public sealed class ShowStory(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where the client has no such course of work.</summary>
    /// <param name="of">Who reads, and whether the sessions are their own: ratings of one's own wait for the guess.</param>
    public async Task<ClientStory?> Run(Id<Client> client, Id<Episode>? episode, (Person Reader, bool IsOwn) of, CancellationToken stop)
    {
        var rows = await Rows(client, of.Reader.Id, stop);
        var episodes = rows.Select(row => row.Episode).DistinctBy(one => one.Id).OrderBy(one => one.EnquiredAt).ToList();
        if ((episode is { } wanted ? episodes.Find(one => one.Id == wanted) : episodes.LastOrDefault()) is not { } shown) return null;
        var answers = await db.FormAnswers.AsNoTracking().Where(answer => answer.Client == client).ToListAsync(stop);
        var scores = await Scores(client, stop);
        var signals = await db.Signals.AsNoTracking().Where(signal => signal.Client == client).ToListAsync(stop);
        var told = new Told(answers.ToLookup(answer => answer.Session), scores, signals.ToLookup(signal => signal.Session)) { Now = clock.GetUtcNow(), IsOwn = of.IsOwn };
        var known = rows.Where(row => row.Session is not null).Select(row => row.Session!.Id).ToHashSet();
        var mine = rows.Where(row => row.Session is not null && row.Episode.Id == shown.Id).GroupBy(row => row.Session!.Id).Select(group => group.ToList()).ToList();
        var places = SessionCount.OfHeld([.. mine.Select(one => one[0].Session!)]);
        return new(rows[0].Client, shown, [.. mine.Select(one => told.Of(one, places)).OrderBy(one => one.Session.StartsAt)])
        {
            Episodes = episodes, IsForgotten = db.Keys.IsErased(client.Value),
            AgreementWithdrawn = rows[0].AgreementWithdrawn > (rows[0].Agreed ?? DateTimeOffset.MinValue) ? rows[0].AgreementWithdrawn : null,
            NeedsNewAgreement = rows[0].NewerAgreements > 0 && !(rows[0].AgreementWithdrawn > rows[0].Agreed),
            Outcome = told.Outcome,
            Earlier = [.. scores.Where(score => score.On is not null && (score.Instrument == Measures.CheckOut || score.Instrument == told.Outcome)).OrderBy(score => score.On)],
            Elsewhere = [.. answers.Where(answer => !known.Contains(answer.Session)).OrderBy(answer => answer.At)],
        };
    }

    private Task<List<StoryRow>> Rows(Id<Client> client, Id<Person> reader, CancellationToken stop) =>
        (from one in db.Clients
         join episode in db.Episodes on one.Id equals episode.Client
         join session in db.Sessions on episode.Id equals session.Episode into sessions
         from session in sessions.DefaultIfEmpty()
         join note in db.SessionNotes on session.Id equals note.Session into notes
         from note in notes.DefaultIfEmpty()
         join guess in db.Guesses.Where(row => row.Therapist == reader && row.Client == client) on session.Id equals guess.Session into guesses
         from guess in guesses.DefaultIfEmpty()
         join repair in db.Repairs.Where(row => row.Client == client) on session.Id equals repair.Session into repairs
         from repair in repairs.DefaultIfEmpty()
         join homework in db.Homework.Where(row => row.Client == client) on session.Id equals homework.AgreedIn into work
         from homework in work.DefaultIfEmpty()
         where one.Id == client
         select new StoryRow(one, episode) { Session = session, Note = note, Guess = guess, Repair = repair, Homework = homework,
             AgreementWithdrawn = db.AgreementsWithdrawn.Where(row => row.Client == client).Max(row => (DateTimeOffset?)row.At),
             Agreed = db.AgreementsAccepted.Where(row => row.Client == client && row.Who == AgreementParty.Therapist).Max(row => (DateTimeOffset?)row.At),
             NewerAgreements = db.AgreementsAccepted.Where(row => row.Client == client && row.Who == AgreementParty.Therapist).OrderByDescending(row => row.At)
                 .Join(db.AgreementsGiven, row => row.Given, given => given.Id, (row, given) => given.Version).Take(1)
                 .Join(db.PracticeAgreements, version => version, version => version.Id, (_, version) => version)
                 .SelectMany(version => db.PracticeAgreements.Where(other => other.Practice == version.Practice && other.Template == version.Template && other.Language == version.Language && other.Number > version.Number))
                 .Count(),
         })
        .AsNoTrackingWithIdentityResolution().ToListAsync(stop);

    private async Task<IReadOnlyList<StoryScore>> Scores(Id<Client> client, CancellationToken stop) =>
        await db.Scores.Where(score => score.Client == client && score.Scale == ScoreRecorded.Total)
            .Select(score => new { score.Instrument, score.Value, Submission = (Guid?)score.Submission, On = (DateOnly?)null })
            .Concat(db.EarlierScores.Where(score => score.Client == client).Select(score => new { score.Instrument, score.Value, Submission = (Guid?)null, On = (DateOnly?)score.On }))
            .Select(score => new StoryScore(score.Instrument, score.Value) { Submission = score.Submission, On = score.On }).ToListAsync(stop);
}
