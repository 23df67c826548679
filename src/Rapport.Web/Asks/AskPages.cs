using Rapport.App.Asks;
using Rapport.App.OwnCopies;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Forms;
using Rapport.Web.Hosting;

namespace Rapport.Web.Asks;

/// <summary>What clients asked for on their own pages, and the answers that are owed.</summary>
internal static class AskPages
{
    private const string Path = "/clients/{client:guid}/asks", What = "asks";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (Guid client, HttpContext context) => Shown(client, context, new())).NeedsClient(What, RecordPart.Management);
        app.MapPost(Path + "/{ask:guid}", Answer).NeedsClient(What, RecordPart.Management);
        app.MapGet("/practice/asks", async (Visit visit, ListAsks list, CancellationToken stop) => Page.Of<AskListPage>(new { Asks = await list.Run(visit.Practice.Id, stop) })).NeedsStaff(Roles.Owner);
    }

    private static async Task<IResult> Answer(Guid client, Guid ask, IFormCollection form, HttpContext context, AnswerAsk answer)
    {
        var reply = ReplyForm.Read(form, ask);
        if (!(await context.RequestServices.GetRequiredService<ShowAsks>().Run(new(client), context.RequestAborted)).Any(one => one.Ask.Id.Value == ask && one.Ask.Kind != AskKind.Copy)) return Results.NotFound();
        if (reply.Reply is not { } said) return await Shown(client, context, reply);
        var by = context.RequestServices.GetRequiredService<Visit>().Person.Id;
        return await answer.Run((new(client), new(ask)), said, by, context.RequestAborted) ? new SeeOther($"/clients/{client}/asks#ask-{ask}") : Results.NotFound();
    }

    private static async Task<IResult> Shown(Guid client, HttpContext context, ReplyForm form)
    {
        if (await context.RequestServices.GetRequiredService<ShowForCopy>().Run(new(client), context.RequestAborted) is not { } found) return Results.NotFound();
        var asks = await context.RequestServices.GetRequiredService<ShowAsks>().Run(new(client), context.RequestAborted);
        return Page.Of<AsksPage>(new { Client = found, Asks = asks, Form = form }, form.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
