namespace Rapport.Care;

/// <summary>When, how long and how the two meet.</summary>
public sealed record SessionPlan
{
    /// <param name="time">When, with the zone.</param>
    /// <param name="length">How long, above 0 and at most a day.</param>
    /// <param name="form">How.</param>
    public SessionPlan(SessionTime time, TimeSpan length, SessionForm form)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, TimeSpan.FromDays(1));
        (Time, Length, Form) = (time, length, form);
    }

    /// <summary>When, with the zone.</summary>
    public SessionTime Time { get; }

    /// <summary>How long.</summary>
    public TimeSpan Length { get; }

    /// <summary>How.</summary>
    public SessionForm Form { get; }
}
