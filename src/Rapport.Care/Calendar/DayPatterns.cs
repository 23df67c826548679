namespace Rapport.Care;

/// <summary>One language of content/calendar.json. Lists begin with January and with Monday.</summary>
internal sealed record DayPatterns(string Id, string[] Months, string[] WeekDays)
{
    public required string[] MonthsShort { get; init; }
    public required string[] WeekDaysShort { get; init; }
    public required string Long { get; init; }
    public required string Short { get; init; }
    public required string Near { get; init; }
    public required string Time { get; init; }
    public required string[] Halves { get; init; }
    public string? Noon { get; init; }
    public string? Midnight { get; init; }
}
