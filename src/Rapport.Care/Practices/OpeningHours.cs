namespace Rapport.Care;

/// <summary>When a practice is open, in its own local time. Promises are counted in these hours, and clients read them.</summary>
public sealed record OpeningHours
{
    /// <param name="week">The open days with their hours; a day that is not there is closed.</param>
    /// <param name="closedOn">Single days on which the practice is closed, such as holidays.</param>
    /// <exception cref="ArgumentException">No open day, a day twice, or a day that closes before it opens.</exception>
    public OpeningHours(IReadOnlyList<OpenDay> week, IReadOnlyList<DateOnly> closedOn)
    {
        ArgumentNullException.ThrowIfNull(week);
        ArgumentNullException.ThrowIfNull(closedOn);
        if (week.Count == 0) throw new ArgumentException("a practice is open on at least one day", nameof(week));
        if (week.DistinctBy(day => day.Day).Count() < week.Count) throw new ArgumentException("each day once", nameof(week));
        Week = [.. week.OrderBy(day => day.Day)];
        ClosedOn = [.. closedOn.Distinct().Order()];
    }

    /// <summary>The open days, from Sunday on.</summary>
    public IReadOnlyList<OpenDay> Week { get; }

    /// <summary>The days on which the practice is closed, ascending.</summary>
    public IReadOnlyList<DateOnly> ClosedOn { get; }

    /// <summary>Two are the same when they are open at the same times.</summary>
    /// <param name="other">Other hours.</param>
    public bool Equals(OpeningHours? other) => other is not null && Week.SequenceEqual(other.Week) && ClosedOn.SequenceEqual(other.ClosedOn);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Week.Count, Week[0], ClosedOn.Count);
}
