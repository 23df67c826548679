using Rapport.App.Sessions;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Guessing;

/// <summary>Locks a guess. It counts only where it was kept before the rating could be seen, and is never changed.</summary>
public sealed class KeepGuess(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where the client has no such session.</summary>
    public Task<GuessKept?> Run(AtSession at, GuessMade made, CancellationToken stop) => db.AgainWhenCrossed(async () =>
    {
        if (await db.FindGuess(at, made.Therapist, stop) is not { } found) return null;
        var now = clock.GetUtcNow();
        var hasSeen = GuessThenSee.Show(found.Session, made.IsOwn, found.Guess, (found.Rating is not null, now)) is RatingShown.Open;
        var guess = new Guess(at.Session, at.Client, made.Therapist, now) { Instrument = GuessForms.Rating.Id, Answers = made.Answers };
        var kept = GuessThenSee.Keep(guess, found.Guess, hasSeen);
        if (kept is GuessKept.Kept fresh)
        {
            db.Add(fresh.Guess);
            if (!fresh.Guess.IsPassed) await db.JudgeSession(found.Session, clock, stop); // R12 needs the guess beside the rating
        }
        await db.SaveChangesAsync(stop);
        return kept;
    });
}
