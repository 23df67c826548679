using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
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

    public required Id<Practice> Practice { get; init; }

    public static async Task<EpisodeMaterial?> Of(RapportDb db, Id<Episode> id, CancellationToken stop)
    {
        if (await db.Episodes.FindAsync([id], stop) is not { } episode) return null;
        var sessions = await All(db.Sessions, one => one.Episode == id, stop);
        List<Id<Session>> ids = [.. sessions.Select(session => session.Id)];
        var client = await db.Clients.FindAsync([episode.Client], stop);
        return new(episode, sessions)
        {
            Answers = await All(db.FormAnswers, one => ids.Contains(one.Session) && one.By == Respondent.Client, stop),
            Scores = await All(db.Scores, one => ids.Contains(one.Session), stop),
            Guesses = await All(db.Guesses, one => ids.Contains(one.Session), stop),
            Signals = await All(db.Signals, one => ids.Contains(one.Session), stop),
            Levels = await All(db.LevelsKept, one => ids.Contains(one.Session), stop),
            Practice = client!.Practice,
        };
    }

    /// <summary>What is stored and what waits to be saved; one that was changed in this unit of work counts as it is now.</summary>
    private static async Task<IReadOnlyList<T>> All<T>(DbSet<T> set, Expression<Func<T, bool>> which, CancellationToken stop)
        where T : class
    {
        await set.Where(which).LoadAsync(stop);
        return [.. set.Local.Where(which.Compile(preferInterpretation: true))];
    }
}
