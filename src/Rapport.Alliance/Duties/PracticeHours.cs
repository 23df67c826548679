namespace Rapport.Alliance;

/// <summary>When a practice is open, in its own local time. Promises count these hours only.</summary>
public sealed record PracticeHours
{
    private static readonly TimeSpan LongestSearch = TimeSpan.FromDays(400);
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<DayOfWeek, (TimeOnly From, TimeOnly To)> _week;
    private readonly HashSet<DateOnly> _closed;

    /// <param name="zone">The practice's time zone.</param>
    /// <param name="week">Opening and closing time of each working day; a day that is not there is closed.</param>
    /// <param name="closed">Single days on which the practice is closed.</param>
    /// <exception cref="ArgumentException">No working day, or a day that closes before it opens.</exception>
    public PracticeHours(TimeZoneInfo zone, IReadOnlyDictionary<DayOfWeek, (TimeOnly From, TimeOnly To)> week, IEnumerable<DateOnly> closed)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (week.Count == 0 || week.Values.Any(day => day.To <= day.From)) throw new ArgumentException("at least one day, each closing after it opens", nameof(week));
        (_zone, _week, _closed) = (zone, new(week), [.. closed]);
    }

    /// <summary>Practice hours that passed between two moments; 0 where the second is not later.</summary>
    /// <param name="from">The earlier moment.</param>
    /// <param name="to">The later moment.</param>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var sum = TimeSpan.Zero;
        for (var day = Day(from); day <= Day(to); day = day.AddDays(1))
        {
            if (Opening(day) is not { } open) continue;
            var (start, end) = (Later(from, open.From), Earlier(to, open.To));
            if (end > start) sum += end - start;
        }
        return sum;
    }

    /// <summary>The hour of the day by which something that came in must have been read; at once where that hour has passed or the day is closed.</summary>
    /// <param name="at">When it came in.</param>
    /// <param name="hour">The practice's own hour; the end of the working day where null.</param>
    public DateTimeOffset ReadBy(DateTimeOffset at, TimeOnly? hour = null)
    {
        if (Opening(Day(at)) is not { } open) return at;
        return Later(at, hour is { } own ? Moment(Day(at), own) : open.To);
    }

    /// <summary>The moment at which so many practice hours will have passed.</summary>
    /// <param name="from">When the clock starts.</param>
    /// <param name="promise">How many practice hours, at least 0.</param>
    /// <exception cref="InvalidOperationException">The practice is not open for that long in the next 400 days.</exception>
    public DateTimeOffset After(DateTimeOffset from, TimeSpan promise)
    {
        var last = Day(from + LongestSearch);
        for (var day = Day(from); day <= last; day = day.AddDays(1))
        {
            if (Opening(day) is not { } open) continue;
            var start = Later(from, open.From);
            if (open.To <= start) continue;
            if (promise <= open.To - start) return start + promise;
            promise -= open.To - start;
        }
        throw new InvalidOperationException("the practice is not open for that long in the next 400 days");
    }

    private (DateTimeOffset From, DateTimeOffset To)? Opening(DateOnly day) =>
        _week.TryGetValue(day.DayOfWeek, out var hours) && !_closed.Contains(day) ? (Moment(day, hours.From), Moment(day, hours.To)) : null;

    private DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, _zone).DateTime);

    private DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (_zone.IsInvalidTime(local)) local = local.AddHours(1); // the hour that the clock skips in spring
        return new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
