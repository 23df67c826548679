using Rapport.App.Practices;
using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.Looks;

/// <summary>The owner asks about looks that stand out.</summary>
internal static class LooksPages
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/practice/looks", async (Visit visit, SeeUnusualLooks see, CancellationToken stop) =>
            Page.Of<LooksPage>(new { Seen = await see.Run(visit.Practice.Id, visit.Zone, stop) })).NeedsStaff(Roles.Owner);
}
