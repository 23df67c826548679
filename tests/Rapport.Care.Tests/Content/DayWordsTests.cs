namespace Rapport.Care.Tests;

/// <summary>Dates and times of day in words, without the cultures of the machine.</summary>
public sealed class DayWordsTests
{
    private static readonly DateOnly Day = new(2026, 12, 14);

    [Theory]
    [InlineData("en", "Monday 14 December 2026", "14 Dec 2026", "Mon 14 Dec")]
    [InlineData("es", "lunes, 14 de diciembre de 2026", "14 dic 2026", "lun 14 dic")]
    [InlineData("ar", "الاثنين 14 ديسمبر 2026", "14 ديسمبر 2026", "اثنين 14 ديسمبر")]
    [InlineData("es-MX", "lunes, 14 de diciembre de 2026", "14 dic 2026", "lun 14 dic")]
    [InlineData("fr", "Monday 14 December 2026", "14 Dec 2026", "Mon 14 Dec")]
    public void A_day_is_written_in_the_readers_language(string language, string full, string brief, string near) =>
        Assert.Equal((full, brief, near), (DayWords.Long(Day, language), DayWords.Short(Day, language), DayWords.Near(Day, language)));

    [Theory]
    [InlineData("en", 15, 30, "3:30 pm")]
    [InlineData("en", 9, 5, "9:05 am")]
    [InlineData("en", 12, 0, "12 noon")]
    [InlineData("en", 0, 0, "12 midnight")]
    [InlineData("en", 12, 30, "12:30 pm")]
    [InlineData("en", 0, 15, "12:15 am")]
    [InlineData("es", 15, 30, "15:30")]
    [InlineData("es", 9, 5, "09:05")]
    [InlineData("es", 12, 0, "12:00")]
    [InlineData("es", 0, 0, "00:00")]
    [InlineData("ar", 15, 30, "3:30 م")]
    [InlineData("ar", 12, 0, "12 ظهرًا")]
    public void A_time_of_day_is_written_in_the_readers_language(string language, int hour, int minute, string written) =>
        Assert.Equal(written, DayWords.Time(new TimeOnly(hour, minute, 59), language));

    [Fact]
    public void Two_times_of_one_day_never_read_alike()
    {
        var times = Enumerable.Range(0, 24 * 60).Select(minute => new TimeOnly(minute / 60, minute % 60)).ToList();
        Assert.All(DayWords.Languages, language => Assert.Distinct(times.Select(time => DayWords.Time(time, language))));
    }

    [Fact]
    public void Two_days_never_read_alike()
    {
        var days = Enumerable.Range(0, 366).Select(offset => Day.AddDays(offset)).ToList();
        foreach (var language in DayWords.Languages)
        {
            Assert.Distinct(days.Select(day => DayWords.Long(day, language)));
            Assert.Distinct(days.Select(day => DayWords.Short(day, language)));
            Assert.Distinct(days.Select(day => DayWords.Near(day, language)));
        }
        Assert.All(days, day => Assert.InRange(DayWords.Near(day, "en").Length, 9, 12));
        Assert.All(days, day => Assert.InRange(DayWords.Near(day, "es").Length, 9, 12));
    }

    [Fact]
    public void A_week_day_has_its_name()
    {
        Assert.Equal(["Sunday", "domingo", "الأحد"], ClientLanguages.All.Select(language => DayWords.WeekDay(DayOfWeek.Sunday, language)));
        Assert.All(Enumerable.Range(0, 7).Select(Day.AddDays), day => Assert.Equal(day.DayOfWeek.ToString(), DayWords.WeekDay(day, "en")));
    }
}
