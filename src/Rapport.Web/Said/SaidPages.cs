using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rapport.App.Said;
using Rapport.Web.Hosting;

namespace Rapport.Web.Said;

/// <summary>A client's own earlier words against what happened since.</summary>
internal static class SaidPages
{
    private const string Path = "/clients/{client:guid}/said-before";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (Guid client, ShowSaid show, CancellationToken stop) => Answer(client, new SaidForm(), show, stop)).NeedsClient("said-before");
        app.MapPost(Path, Keep).NeedsClient("said-before");
        app.MapPost(Path + "/since", Since).NeedsClient("said-before");
    }

    private static async Task<IResult> Answer(Guid client, SaidForm form, ShowSaid show, CancellationToken stop, int status = StatusCodes.Status200OK) =>
        Page.Of<SaidPage>(new { So = await show.Run(new(client), stop), Form = form }, status);

    private static async Task<IResult> Keep(Guid client, [FromForm] SaidForm form, HttpContext context)
    {
        var services = context.RequestServices;
        var visit = services.GetRequiredService<Visit>();
        form = form.Checked(visit.Today);
        if (form.Problem is not null)
            return await Answer(client, form, services.GetRequiredService<ShowSaid>(), context.RequestAborted, StatusCodes.Status422UnprocessableEntity);
        return await services.GetRequiredService<KeepWords>().Run(new(client), form.ToKeep(visit.Today), visit.Person.Id, context.RequestAborted)
            ? Results.LocalRedirect(form.IsClosing ? $"/clients/{client}/sessions/{form.Session}/closing" : $"/clients/{client}/said-before")
            : Results.NotFound();
    }

    private static async Task<IResult> Since(Guid client, IFormCollection form, TellSince tell, Visit visit, CancellationToken stop)
    {
        if (!Guid.TryParse(form["said"], CultureInfo.InvariantCulture, out var said)) return Results.NotFound();
        var since = form["do"] == "let-go" ? null : form["since"].ToString().ReplaceLineEndings("\n").Trim();
        if (since is "") return Results.LocalRedirect($"/clients/{client}/said-before");
        return await tell.Run((new(client), new(said)), since, visit.Person.Id, stop) ? Results.LocalRedirect($"/clients/{client}/said-before") : Results.NotFound();
    }
}
