using Rapport.Care;

namespace Rapport.App.Today;

/// <summary>Which day of whom.</summary>
/// <param name="Who">Whose day.</param>
/// <param name="Practice">Where they work.</param>
/// <param name="Day">The day, in the practice's zone.</param>
/// <param name="IsAgain">Whether an open page asks again; it shows no more than it did, so it leaves no new trace.</param>
public sealed record DayAsked(Person Who, Practice Practice, DateOnly Day, bool IsAgain = false)
{
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(Practice.TimeZone);

    public DateTimeOffset From => Midnight(Day);

    public DateTimeOffset To => Midnight(Day.AddDays(1));

    public DateOnly Local(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>The first moment of a day; some zones skip midnight once a year.</summary>
    public DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        if (Zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
