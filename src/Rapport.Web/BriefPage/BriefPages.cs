using Rapport.App.Briefing;
using Rapport.Web.Hosting;

namespace Rapport.Web.BriefPage;

/// <summary>The one page to read before a session.</summary>
internal static class BriefPages
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/clients/{client:guid}/sessions/{session:guid}/brief", Show).NeedsClient("brief");

    private static async Task<IResult> Show(Guid client, Guid session, Visit visit, ReadBrief read, CancellationToken stop) =>
        await read.Run(new(visit.Person, new(client), new(session)) { Today = visit.Today }, stop) is { } brief
            ? Page.Of<BriefSheet>(new { Brief = brief })
            : Results.NotFound();
}
