using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>One of the two began to open what an author wrote for themselves; the other confirms it after the author had time to stop it.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="practice">Where they work.</param>
/// <param name="will">By which will.</param>
/// <param name="begunAt">When.</param>
public sealed class WillOpening(Id<WillOpening> id, Id<Practice> practice, Id<ReflectionWill> will, DateTimeOffset begunAt)
{
    /// <summary>Its identifier.</summary>
    public Id<WillOpening> Id { get; } = id;

    /// <summary>Where they work.</summary>
    public Id<Practice> Practice { get; } = practice;

    /// <summary>By which will.</summary>
    public Id<ReflectionWill> Will { get; } = will;

    /// <summary>When it was begun.</summary>
    public DateTimeOffset BegunAt { get; } = begunAt;

    /// <summary>Who began it.</summary>
    public required Id<Person> BegunBy { get; init; }

    /// <summary>Why, in their words.</summary>
    public required string Why { get; init; }

    /// <summary>The first moment at which the other can confirm it.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The share of who began it, sealed to the key of the other, in Base64; null once it was used or the author stopped it.</summary>
    public string? Passed { get; private set; }

    /// <summary>When the other confirmed it; null while they did not.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>When the author stopped it; null while they did not.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>When everything under the key was destroyed; null while it is there.</summary>
    public DateTimeOffset? DestroyedAt { get; private set; }

    /// <summary>The private half, sealed to the first of the two, in Base64; null where nobody may read.</summary>
    public string? FirstCopy { get; private set; }

    /// <summary>The private half, sealed to the second of the two, in Base64; null where nobody may read.</summary>
    public string? SecondCopy { get; private set; }

    /// <summary>Whether it waits for the other.</summary>
    public bool IsWaiting => ConfirmedAt is null && StoppedAt is null;

    /// <summary>Hands the share of who began it to the other.</summary>
    /// <param name="share">Sealed to the key of the other.</param>
    public void Pass(string share) => Passed = share;

    /// <summary>The author stops it while it waits.</summary>
    /// <param name="at">When.</param>
    /// <returns>False where it waits no longer.</returns>
    public bool Stop(DateTimeOffset at)
    {
        if (!IsWaiting) return false;
        (StoppedAt, Passed) = (at, null);
        return true;
    }

    /// <summary>The other confirms it.</summary>
    /// <param name="copies">The private half, sealed to each of the two; null where nobody may read.</param>
    /// <param name="at">When.</param>
    public void Confirm((string First, string Second)? copies, DateTimeOffset at) => (ConfirmedAt, Passed, FirstCopy, SecondCopy) = (at, null, copies?.First, copies?.Second);

    /// <summary>Everything under the key is gone, and so is what opened it.</summary>
    /// <param name="at">When.</param>
    public void Destroy(DateTimeOffset at) => (DestroyedAt, FirstCopy, SecondCopy) = (at, null, null);
}
