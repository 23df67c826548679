namespace Rapport.Care;

/// <summary>What came of a guess.</summary>
public abstract record GuessKept
{
    private GuessKept() { }

    /// <summary>It is kept.</summary>
    /// <param name="Guess">What to keep.</param>
    public sealed record Kept(Guess Guess) : GuessKept;

    /// <summary>One was kept before; it stands.</summary>
    /// <param name="Guess">The one that stands.</param>
    public sealed record Stands(Guess Guess) : GuessKept;

    /// <summary>The rating has been seen, so it would not be a guess.</summary>
    public sealed record RatingSeen : GuessKept;
}
