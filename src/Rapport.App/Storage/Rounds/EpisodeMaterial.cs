using Rapport.Alliance;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Storage.Rounds;

/// <summary>All that a round over one episode looks at, what this unit of work is about to save included.</summary>
internal sealed record EpisodeMaterial(Episode Episode, IReadOnlyList<Session> Sessions)
{
    public required IReadOnlyList<FormAnswer> Answers { get; init; }

    public required IReadOnlyList<ScoreRecorded> Scores { get; init; }

    public required IReadOnlyList<Guess> Guesses { get; init; }

    public required IReadOnlyList<Signal> Signals { get; init; }

    public required IReadOnlyList<LevelKept> Levels { get; init; }

    /// <summary>The instruments of the answers, as this practice has them, by id.</summary>
    public required IReadOnlyDictionary<string, Instrument> Instruments { get; init; }

    public required Id<Practice> Practice { get; init; }

    public static async Task<EpisodeMaterial?> Of(RapportDb db, Id<Episode> id, CancellationToken stop)
    {
        if (await db.Episodes.FindAsync([id], stop) is not { } episode) return null;
        var client = await db.Clients.FindAsync([episode.Client], stop);
        var seen = new SeenTogether(db);
        var sessions = await seen.Sessions(id, stop);
        HashSet<Id<Session>> ids = [.. sessions.Select(session => session.Id)];
        var answers = await seen.Facts<FormAnswer>((ids, one => one.Session), one => (one.Submission, one.Instrument), stop);
        List<FormAnswer> own = [.. answers.Where(answer => answer.By == Respondent.Client && answer.Client == episode.Client)];
        return new(episode, sessions)
        {
            Answers = own,
            Instruments = await db.InstrumentsOf([.. own.Select(answer => answer.Instrument)], stop),
            Scores = await seen.Facts<ScoreRecorded>((ids, one => one.Session), one => (one.Submission, one.Instrument, one.Scale), stop),
            Guesses = await seen.Facts<Guess>((ids, one => one.Session), one => (one.Session, one.Therapist), stop),
            Signals = [.. (await seen.Living<Signal>(ids, one => one.Session, stop)).Where(one => one.Client == episode.Client)],
            Levels = await seen.Living<LevelKept>(ids, one => one.Session, stop),
            Practice = client!.Practice,
        };
    }
}
