using System.Globalization;
using Rapport.App.Today;
using Rapport.Web.Hosting;

namespace Rapport.Web.Today;

/// <summary>The day of whoever is signed in.</summary>
internal static class TodayPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/today", Show).NeedsStaff();
        app.MapGet("/today/again", Again).NeedsStaff();
        Notices.NoticePages.Map(app);
        app.MapGet("/today/live", TodayLive.Open).NeedsStaff();
    }

    private static async Task<IResult> Show(string? day, Visit visit, SeeDay see, CancellationToken stop) =>
        DayOr(day, visit) is { } asked ? Page.Of<TodayPage>(new { Day = await see.Run(new(visit.Person, visit.Practice, asked), stop) }) : Results.Redirect("/today");

    private static async Task<IResult> Again(string? day, Visit visit, SeeDay see, CancellationToken stop)
    {
        if (DayOr(day, visit) is not { } asked) return Results.BadRequest();
        return Results.Json(TodayAgain.Of(await see.Run(new(visit.Person, visit.Practice, asked, IsAgain: true), stop), visit));
    }

    /// <summary>Today without a day; null for what is no day.</summary>
    private static DateOnly? DayOr(string? day, Visit visit) =>
        string.IsNullOrEmpty(day) ? visit.Today
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is > 1970 and < 2200 ? asked
        : null;
}
