namespace Rapport.Care;

/// <summary>One weekday of a practice, in local time.</summary>
public sealed record OpenDay
{
    /// <param name="day">The weekday.</param>
    /// <param name="from">When it opens.</param>
    /// <param name="to">When it closes, later on the same day.</param>
    /// <exception cref="ArgumentException">A day that closes before it opens.</exception>
    public OpenDay(DayOfWeek day, TimeOnly from, TimeOnly to)
    {
        if (to <= from) throw new ArgumentException("a day closes after it opens", nameof(to));
        (Day, From, To) = (day, from, to);
    }

    /// <summary>The weekday.</summary>
    public DayOfWeek Day { get; }

    /// <summary>When it opens.</summary>
    public TimeOnly From { get; }

    /// <summary>When it closes.</summary>
    public TimeOnly To { get; }
}
