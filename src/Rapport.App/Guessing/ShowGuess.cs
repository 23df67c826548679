using Microsoft.EntityFrameworkCore;
using Rapport.App.Sessions;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Guessing;

/// <summary>Guess first, then see. Who did not hold the session waits for nothing.</summary>
public sealed class ShowGuess(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where the client has no such session.</summary>
    /// <param name="at">Which session.</param>
    /// <param name="therapist">Who looks.</param>
    /// <param name="isOwn">Whether the work is theirs, not only covered for.</param>
    /// <param name="stop">Ends the waiting.</param>
    public async Task<GuessRoom?> Run(AtSession at, Id<Person> therapist, bool isOwn, CancellationToken stop)
    {
        if (await db.FindGuess(at, therapist, stop) is not { } found) return null;
        var shown = GuessThenSee.Show(found.Session, isOwn, found.Guess, (found.Rating is not null, clock.GetUtcNow()));
        return new(found.Client, found.Session, shown)
        {
            Guess = found.Guess,
            Rating = shown is RatingShown.Open ? found.Rating : null,
            Missed = shown is RatingShown.Open { Guess.IsPassed: false } ? await db.MissedStrains.AsNoTracking()
                .SingleOrDefaultAsync(one => one.Session == at.Session && one.Client == at.Client && one.Therapist == therapist, stop) : null,
            Pairs = shown is RatingShown.Open ? await db.PairsOf(therapist, at.Client, stop) : [],
        };
    }
}
