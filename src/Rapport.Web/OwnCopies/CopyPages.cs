using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Mvc;
using Rapport.App.Others;
using Rapport.App.OwnCopies;
using Rapport.Web.Hosting;

namespace Rapport.Web.OwnCopies;

/// <summary>A client takes away all that is theirs: readable pages and tables in one file.</summary>
internal static class CopyPages
{
    private const string Path = "/clients/{client:guid}/copy";
    private const int Longest = 500;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (Guid client, ShowForCopy show, CancellationToken stop) => Ask(client, null, null, (show, stop))).NeedsClient("copy");
        app.MapPost(Path, Make).NeedsClient("copy");
    }

    private static async Task<IResult> Ask(Guid client, string? why, string? problem, (ShowForCopy Show, CancellationToken Stop) with) =>
        await with.Show.Run(new(client), with.Stop) is { } found
            ? Page.Of<CopyPage>(new { Client = found, Why = why, Problem = problem }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();

    private static async Task<IResult> Make(Guid client, [FromForm] string? why, HttpContext context, TakeCopy take)
    {
        var (services, stop) = (context.RequestServices, context.RequestAborted);
        var problem = string.IsNullOrWhiteSpace(why) ? "copy.why-needed" : why.Length > Longest ? "copy.why-long" : null;
        if (problem is not null) return await Ask(client, why, problem, (services.GetRequiredService<ShowForCopy>(), stop));
        var visit = services.GetRequiredService<Visit>();
        if (await take.Run(new(client), visit.Person, why!.Trim(), stop) is not { } copy) return Results.NotFound();
        if (await services.GetRequiredService<ShowOthers>().Run(new(client), visit.Today, stop) is not { } others) return Results.NotFound();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return Results.File(await CopyArchive.Of((copy, others.ForClient()), (visit.Practice, visit.Zone), renderer), "application/zip", $"record-{visit.Today:yyyy-MM-dd}.zip");
    }
}
