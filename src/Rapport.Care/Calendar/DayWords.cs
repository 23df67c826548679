using System.Globalization;

namespace Rapport.Care;

/// <summary>
/// Dates and times of day in words, from content/calendar.json: the program runs without the cultures of the machine. Gregorian calendar,
/// Western digits in every language. A language without words of its own gets the English ones.
/// </summary>
public static class DayWords
{
    private static readonly Dictionary<string, DayPatterns> All =
        ContentFile.Read<Contents>(typeof(DayWords).Assembly, "calendar.json").Items.ToDictionary(patterns => patterns.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages that have words of their own.</summary>
    public static IReadOnlyCollection<string> Languages => All.Keys;

#pragma warning disable CA1720 // Long and Short say how much is written; they are no types here.
    /// <summary>With week day and year: Monday 14 December 2026.</summary>
    /// <param name="day">The day.</param>
    /// <param name="language">A language tag.</param>
    public static string Long(DateOnly day, string language) => Written(day, Of(language), words => words.Long);

    /// <summary>With year, without week day: 14 Dec 2026.</summary>
    /// <param name="day">The day.</param>
    /// <param name="language">A language tag.</param>
    public static string Short(DateOnly day, string language) => Written(day, Of(language), words => words.Short);
#pragma warning restore CA1720

    /// <summary>With week day, without year, at most 12 characters in English and Spanish: Mon 14 Dec. For a day that is near, and for text messages.</summary>
    /// <param name="day">The day.</param>
    /// <param name="language">A language tag.</param>
    public static string Near(DateOnly day, string language) => Written(day, Of(language), words => words.Near);

    /// <summary>The time of day to the minute: 3:30 pm, 15:30. Noon and midnight in words where 12:00 could be either.</summary>
    /// <param name="time">The time; seconds are left out.</param>
    /// <param name="language">A language tag.</param>
    public static string Time(TimeOnly time, string language)
    {
        var words = Of(language);
        if (time is { Minute: 0, Hour: 0 } && words.Midnight is { } midnight) return midnight;
        if (time is { Minute: 0, Hour: 12 } && words.Noon is { } noon) return noon;
        return Placeholders.Fill(words.Time, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["hour24"] = time.Hour.ToString("00", CultureInfo.InvariantCulture),
            ["hour12"] = ((time.Hour + 11) % 12 + 1).ToString(CultureInfo.InvariantCulture),
            ["minute"] = time.Minute.ToString("00", CultureInfo.InvariantCulture),
            ["half"] = words.Halves.Length == 2 ? words.Halves[time.Hour / 12] : "",
        });
    }

    /// <summary>The name of the week day: Monday.</summary>
    /// <param name="day">The week day.</param>
    /// <param name="language">A language tag.</param>
    public static string WeekDay(DayOfWeek day, string language) => Of(language).WeekDays[FromMonday(day)];

    /// <summary>The name of the week day of a date: Monday.</summary>
    /// <param name="day">The day.</param>
    /// <param name="language">A language tag.</param>
    public static string WeekDay(DateOnly day, string language) => WeekDay(day.DayOfWeek, language);

    private static string Written(DateOnly day, DayPatterns words, Func<DayPatterns, string> pattern) =>
        Placeholders.Fill(pattern(words), new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["weekDay"] = words.WeekDays[FromMonday(day.DayOfWeek)],
            ["weekDayShort"] = words.WeekDaysShort[FromMonday(day.DayOfWeek)],
            ["day"] = day.Day.ToString(CultureInfo.InvariantCulture),
            ["month"] = words.Months[day.Month - 1],
            ["monthShort"] = words.MonthsShort[day.Month - 1],
            ["year"] = day.Year.ToString(CultureInfo.InvariantCulture),
        });

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private static DayPatterns Of(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return All.GetValueOrDefault(language) ?? All.GetValueOrDefault(language.Split('-')[0]) ?? All["en"];
    }

    private sealed record Contents(DayPatterns[] Items);
}
