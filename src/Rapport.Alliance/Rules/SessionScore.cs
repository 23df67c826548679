using System.Runtime.InteropServices;

namespace Rapport.Alliance;

/// <summary>One client's score in one session of the episode, or the fact that it is missing.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SessionScore
{
    /// <param name="session">The session's number in the episode, from 1; gaps are sessions without a rating.</param>
    /// <param name="value">The score in the instrument's own units; NaN = missing.</param>
    /// <param name="date">The day of the session, where it is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A session below 1 or an infinite score.</exception>
    public SessionScore(int session, double value, DateOnly? date = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(session, 1);
        if (double.IsInfinity(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "a score is finite or missing");
        (Session, Value, Date) = (session, value, date);
    }

    /// <summary>The session's number in the episode, from 1.</summary>
    public int Session { get; }

    /// <summary>The score in the instrument's own units; NaN = missing.</summary>
    public double Value { get; }

    /// <summary>The day of the session; null where it is not known.</summary>
    public DateOnly? Date { get; }

    /// <summary>What the therapist guessed before seeing the score, on the same scale; null where there is no guess.</summary>
    public double? Guess { get; init; }

    /// <summary>The mark for the work together before this session, on its own scale; null where there is none.</summary>
    public double? Before { get; init; }

    /// <summary>The ticked words that say something was hard to say ("something left unsaid", "felt judged"); null where none was ticked.</summary>
    public string? Unsaid { get; init; }

    /// <summary>Whether there is no score.</summary>
    public bool IsMissing => double.IsNaN(Value);
}
