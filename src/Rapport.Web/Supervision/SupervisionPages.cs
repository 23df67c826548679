using Rapport.App.Supervision;
using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.Supervision;

/// <summary>What is shown to whoever supervises. The use case asks the one decision about the client whom it leaves unnamed.</summary>
internal static class SupervisionPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/supervision", async (Visit visit, SeeShared see, CancellationToken stop) =>
            Page.Of<SupervisionPage>(new { Shares = await see.Run(visit.Person, stop) })).NeedsStaff(Roles.Supervisor);
        app.MapGet("/supervision/{share:guid}", async (Guid share, Visit visit, ShowShared show, CancellationToken stop) =>
            await show.Run(new(share), visit.Person, visit.Zone, stop) is { } shown ? Page.Of<SharedCasePage>(new { Case = shown }) : Results.NotFound()).NeedsStaff(Roles.Supervisor);
    }
}
