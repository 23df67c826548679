using Rapport.App.Sessions;
using Rapport.Web.Hosting;
using Rapport.Web.SessionRoom;

namespace Rapport.Web.Closing;

/// <summary>The last minutes: looking back together, then the check-out, then one's own guess.</summary>
internal static class ClosingPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet(SessionPages.Path + "/closing", Show).NeedsClient("closing");

    private static async Task<IResult> Show(Guid client, Guid session, ShowClosing show, Visit visit, CancellationToken stop) =>
        await show.Run(SessionPages.At(client, session), visit.Person.Id, stop) is { } room ? Page.Of<ClosingPage>(new { Room = room }) : Results.NotFound();
}
