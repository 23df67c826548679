using Rapport.Web.Hosting;

namespace Rapport.Web.Today;

/// <summary>The day of whoever is signed in.</summary>
internal static class TodayPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/today", (Visit visit) => Page.Of<TodayPage>(new { Day = visit.Today })).NeedsStaff();
    }
}
