namespace Rapport.Care;

/// <summary>Whether the client's rating of a session, and what the rules say about it, may be shown to a reader.</summary>
public abstract record RatingShown
{
    private RatingShown() { }

    /// <summary>It may be shown.</summary>
    /// <param name="Guess">The reader's own guess beside it; null where there is none.</param>
    public sealed record Open(Guess? Guess) : RatingShown;

    /// <summary>The reader guesses first, or says that they would rather not.</summary>
    /// <param name="Until">From when on it opens without a guess.</param>
    public sealed record GuessFirst(DateTimeOffset Until) : RatingShown;

    /// <summary>The client has not answered.</summary>
    public sealed record NotIn : RatingShown;
}
