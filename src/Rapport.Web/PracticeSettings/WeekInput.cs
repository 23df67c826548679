using Rapport.Care;

namespace Rapport.Web.PracticeSettings;

/// <summary>The week of a practice as its form holds it: for each day a tick and two times. A form without any keeps what was usual.</summary>
public sealed record WeekInput
{
    public static readonly IReadOnlyList<DayOfWeek> Days =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public required IReadOnlyDictionary<DayOfWeek, (bool IsOpen, string From, string To)> Typed { get; init; }

    /// <summary>The key of what is wrong with a day.</summary>
    public IReadOnlyDictionary<DayOfWeek, string> Problems { get; init; } = new Dictionary<DayOfWeek, string>();

    /// <summary>Null while something is wrong.</summary>
    public OpeningHours? Hours { get; init; }

    public bool IsNeverOpen => Typed.Values.All(day => !day.IsOpen);

    /// <summary>Monday to Friday, nine to six.</summary>
    public static WeekInput Usual { get; } = Of(new OpeningHours([.. Days.Take(5).Select(day => new OpenDay(day, new TimeOnly(9, 0), new TimeOnly(18, 0)))], []));

    public static WeekInput Of(OpeningHours hours) => new()
    {
        Typed = Days.ToDictionary(day => day, day => hours.Week.FirstOrDefault(open => open.Day == day) is { } open
            ? (true, PracticeInput.Written(open.From), PracticeInput.Written(open.To))
            : (false, "09:00", "18:00")),
        Hours = hours,
    };

    public static WeekInput Read(IFormCollection form, IReadOnlyList<DateOnly> closedOn)
    {
        if (!form.ContainsKey("Week")) return Usual;
        var typed = Days.ToDictionary(day => day, day => (form.ContainsKey("Open-" + day), form["From-" + day].ToString(), form["To-" + day].ToString()));
        var wrong = typed.Where(day => day.Value.Item1).Select(day => (day.Key, Problem: Wrong(day.Value.Item2, day.Value.Item3))).Where(day => day.Problem is not null)
            .ToDictionary(day => day.Key, day => day.Problem!);
        var input = new WeekInput { Typed = typed, Problems = wrong };
        return wrong.Count > 0 || input.IsNeverOpen ? input : input with
        {
            Hours = new([.. typed.Where(day => day.Value.Item1).Select(day => new OpenDay(day.Key, PracticeInput.Time(day.Value.Item2)!.Value, PracticeInput.Time(day.Value.Item3)!.Value))], closedOn),
        };
    }

    private static string? Wrong(string from, string to) => (PracticeInput.Time(from), PracticeInput.Time(to)) switch
    {
        (null, _) or (_, null) => "setup.time-wrong",
        var (opens, closes) when closes <= opens => "setup.closes-before",
        _ => null,
    };
}
