namespace Rapport.Care;

/// <summary>
/// Guess, then see: the therapist of a session keeps a guess before the client's rating opens. A risk answer, what the client ticked to
/// be talked about first, and their own words never wait for it. See docs/decisions/0072.
/// </summary>
public static class GuessThenSee
{
    /// <summary>How long after a session a rating waits for a guess: 24 hours.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>Keeps a guess, once, and only before the rating was seen.</summary>
    /// <param name="guess">The guess, or that the therapist would rather not.</param>
    /// <param name="stands">The same person's guess at the same session that was kept before; null for none.</param>
    /// <param name="hasSeen">Whether this person has seen the rating.</param>
    public static GuessKept Keep(Guess guess, Guess? stands, bool hasSeen) =>
        stands is not null ? new GuessKept.Stands(stands)
        : hasSeen ? new GuessKept.RatingSeen()
        : new GuessKept.Kept(guess);

    /// <summary>Whether the rating may be shown. Only the one who held the session guesses; for anyone else who may read it is open.</summary>
    /// <param name="session">The session.</param>
    /// <param name="isOwn">Whether the reader held the session.</param>
    /// <param name="guess">The reader's guess; null for none.</param>
    /// <param name="rating">Whether the rating is in, and the present moment.</param>
    public static RatingShown Show(Session session, bool isOwn, Guess? guess, (bool IsIn, DateTimeOffset Now) rating)
    {
        ArgumentNullException.ThrowIfNull(session);
        var until = session.EndsAt + Patience;
        return !rating.IsIn ? new RatingShown.NotIn()
            : isOwn && guess is null && rating.Now < until ? new RatingShown.GuessFirst(until)
            : new RatingShown.Open(guess);
    }
}
