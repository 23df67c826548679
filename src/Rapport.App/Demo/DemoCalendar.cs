using Rapport.Care;

namespace Rapport.App.Demo;

/// <summary>When invented sessions are: past ones weekly, today's around now.</summary>
internal sealed class DemoCalendar(DateTimeOffset now)
{
    public const string Zone = "Europe/London";
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(50);

    /// <summary>Minutes from now to the sessions of a therapist's day: two are over, one runs, two are to come.</summary>
    private static readonly int[] Around = [-165, -90, -15, 60, 135];
    private static readonly int[] Hours = [9, 10, 11, 13, 14, 15, 16, 17];
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);

    public static int SessionsToday => Around.Length;

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, _zone).DateTime);

    /// <summary>Where now lies close to midnight, all of them move as one so that they stay on this day.</summary>
    public SessionTime TodayAt(int place)
    {
        var minute = (int)TimeZoneInfo.ConvertTime(now, _zone).TimeOfDay.TotalMinutes / 15 * 15;
        var first = Math.Clamp(minute + Around[0], 0, 23 * 60 - (Around[^1] - Around[0]));
        return At(Today, TimeOnly.MinValue.AddMinutes(first + Around[place] - Around[0]));
    }

    /// <summary>The last session of somebody with a weekly hour, so many days ago or shortly before, on a working day that is not today's.</summary>
    public SessionTime WeeklyHour(int daysAgo, int hour)
    {
        var day = Today.AddDays(-daysAgo);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || day.DayOfWeek == Today.DayOfWeek) day = day.AddDays(-1);
        return At(day, new TimeOnly(Hours[hour % Hours.Length], 0));
    }

    public SessionTime WeeksFrom(SessionTime session, int weeks) => session.Again(weeks * 7, _zone);

    private SessionTime At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (_zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new(new DateTimeOffset(local, _zone.GetUtcOffset(local)), Zone);
    }
}
