using Microsoft.AspNetCore.Mvc;
using Rapport.App.HomeworkSlice;
using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.HomeworkPages;

/// <summary>What the two agreed, and what became of it.</summary>
internal static class HomeworkRoutes
{
    private const string Path = "/clients/{client:guid}/homework";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (Guid client, ShowHomework show, CancellationToken stop) => Answer(client, new HomeworkForm(), show, stop)).NeedsClient("homework");
        app.MapPost(Path, Agree).NeedsClient("homework");
        app.MapPost(Path + "/change", Change).NeedsClient("homework");
        app.MapPost(Path + "/report", Report).NeedsClient("homework");
    }

    private static async Task<IResult> Answer(Guid client, HomeworkForm form, ShowHomework show, CancellationToken stop, int status = StatusCodes.Status200OK) =>
        Page.Of<HomeworkPage>(new { So = await show.Run(new(client), stop), Form = form }, status);

    private static async Task<IResult> Agree(Guid client, [FromForm] HomeworkForm form, HttpContext context)
    {
        var services = context.RequestServices;
        form = form.Checked(services.GetRequiredService<Visit>().Today);
        if (form.Problem is not null) return await Again(client, form, context);
        if (!Guid.TryParse(form.Session, out var session)) return Results.NotFound();
        return await services.GetRequiredService<AgreeHomework>().Run(new(new(client), new(session)), form.ToAgree(), context.RequestAborted)
            ? Results.LocalRedirect(form.Target(client))
            : Results.NotFound();
    }

    private static async Task<IResult> Change(Guid client, [FromForm] HomeworkForm form, HttpContext context)
    {
        var services = context.RequestServices;
        if (!Guid.TryParse(form.Homework, out var homework)) return Results.NotFound();
        form = form.Checked(services.GetRequiredService<Visit>().Today);
        if (form.Problem is not null) return await Again(client, form, context);
        return await services.GetRequiredService<ChangeHomework>().Run((new(client), new(homework)), form.ToAgree(), context.RequestAborted)
            ? Results.LocalRedirect(form.Target(client))
            : Results.NotFound();
    }

    private static async Task<IResult> Report(Guid client, [FromForm] HomeworkForm form, ReportHomework report, CancellationToken stop)
    {
        if (!Guid.TryParse(form.Homework, out var homework)) return Results.NotFound();
        if (!Enum.TryParse<HomeworkState>(form.Became, out var became) || !Enum.IsDefined(became) || became == HomeworkState.Agreed) return Results.BadRequest();
        return await report.Run((new(client), new(homework)), became, form.Like?.ReplaceLineEndings("\n").Trim(), stop) ? Results.LocalRedirect(form.Target(client)) : Results.NotFound();
    }

    private static Task<IResult> Again(Guid client, HomeworkForm form, HttpContext context) =>
        Answer(client, form, context.RequestServices.GetRequiredService<ShowHomework>(), context.RequestAborted, StatusCodes.Status422UnprocessableEntity);
}
