using Rapport.App.PracticeSums;
using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.Sums;

/// <summary>The owner sees how the whole practice does, never a therapist and never a client.</summary>
internal static class SumsPages
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/practice/sums", async (Visit visit, SeeSums see, CancellationToken stop) =>
            Page.Of<SumsPage>(new { Seen = await see.Run(visit.Practice.Id, visit.Zone, stop) })).NeedsStaff(Roles.Owner);
}
