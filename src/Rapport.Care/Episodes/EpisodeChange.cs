namespace Rapport.Care;

/// <summary>What came of a step in the life of an episode.</summary>
public abstract record EpisodeChange
{
    private EpisodeChange() { }

    /// <summary>The work began.</summary>
    /// <param name="At">When.</param>
    public sealed record Opened(DateTimeOffset At) : EpisodeChange;

    /// <summary>The work ended.</summary>
    /// <param name="At">When.</param>
    public sealed record Ended(DateTimeOffset At) : EpisodeChange;

    /// <summary>It was so already; nothing changed.</summary>
    /// <param name="Since">Since when.</param>
    public sealed record AlreadySo(DateTimeOffset Since) : EpisodeChange;

    /// <summary>It has ended before; a new course of work is a new episode.</summary>
    /// <param name="At">When it ended.</param>
    public sealed record HasEnded(DateTimeOffset At) : EpisodeChange;
}
