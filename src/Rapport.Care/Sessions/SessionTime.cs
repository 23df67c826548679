namespace Rapport.Care;

/// <summary>A moment with the zone whose clock it is read on, so that it can be repeated at the same hour.</summary>
public sealed record SessionTime
{
    /// <param name="startsAt">The moment.</param>
    /// <param name="timeZone">IANA name of the zone.</param>
    public SessionTime(DateTimeOffset startsAt, string timeZone) => (StartsAt, TimeZone) = (Guard.Utc(startsAt), Guard.Words(timeZone));

    /// <summary>The moment, in UTC.</summary>
    public DateTimeOffset StartsAt { get; }

    /// <summary>IANA name of the zone.</summary>
    public string TimeZone { get; }

    /// <summary>What the clock on the wall shows.</summary>
    /// <param name="zone">The zone of that name.</param>
    /// <exception cref="ArgumentException">Another zone.</exception>
    public DateTime Local(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (zone.Id != TimeZone) throw new ArgumentException($"not {TimeZone}", nameof(zone));
        return TimeZoneInfo.ConvertTime(StartsAt, zone).DateTime;
    }

    /// <summary>The same hour of the clock, some days later; an hour later where the clock skips that hour in spring.</summary>
    /// <param name="days">How many days, 7 for next week.</param>
    /// <param name="zone">The zone of that name.</param>
    public SessionTime Again(int days, TimeZoneInfo zone)
    {
        var local = Local(zone).AddDays(days);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new(new DateTimeOffset(local, zone.GetUtcOffset(local)), TimeZone);
    }
}
