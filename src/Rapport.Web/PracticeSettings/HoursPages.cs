using System.Globalization;
using Rapport.App.Practices;
using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.PracticeSettings;

/// <summary>When the practice is open, and by when an answer about risk is seen.</summary>
internal static class HoursPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/practice/hours", Show).NeedsStaff(Roles.Owner);
        app.MapPost("/practice/hours", Keep).NeedsStaff(Roles.Owner);
    }

    private static IResult Show(Visit visit)
    {
        var hours = visit.Practice.Hours;
        return Page.Of<HoursPage>(new
        {
            Week = hours is null ? WeekInput.Usual : WeekInput.Of(hours),
            Closed = string.Join('\n', (hours?.ClosedOn ?? []).Where(day => day >= visit.Today.AddDays(-30)).Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            RiskSeenBy = visit.Practice.RiskSeenBy is { } time ? PracticeInput.Written(time) : "",
        });
    }

    private static async Task<IResult> Keep(IFormCollection form, Visit visit, ChangePractice change, CancellationToken stop)
    {
        var (closed, risk) = (form["Closed"].ToString(), form["RiskSeenBy"].ToString());
        var days = Days(closed);
        var week = WeekInput.Read(form, days ?? []);
        if (week.Hours is null || days is null || !PracticeInput.IsTimeOrNone(risk))
            return Page.Of<HoursPage>(new { Week = week, Closed = closed, RiskSeenBy = risk, IsClosedWrong = days is null, IsRiskWrong = !PracticeInput.IsTimeOrNone(risk) }, StatusCodes.Status422UnprocessableEntity);
        await change.Run(visit.Practice.Id, practice => practice.KeepHours(week.Hours, PracticeInput.Time(risk)), stop);
        return Results.Redirect("/practice?changed=yes");
    }

    /// <summary>One day a line; null where a line is none.</summary>
    private static List<DateOnly>? Days(string text)
    {
        List<DateOnly> days = [];
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (days.Count >= 400 || !DateOnly.TryParseExact(line, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
            days.Add(day);
        }
        return days;
    }
}
