using Microsoft.AspNetCore.Mvc;
using Rapport.App.Sessions;
using Rapport.Web.Hosting;
using Rapport.Web.SessionRoom;

namespace Rapport.Web.After;

/// <summary>After the session: note, homework, next time, in one page.</summary>
internal static class AfterPages
{
    private const string Path = SessionPages.Path + "/after";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (Guid client, Guid session, [FromQuery] string? told, HttpContext context) => Answer(SessionPages.At(client, session), (told, false), context)).NeedsClient("after");
        app.MapPost(Path + "/next", Next).NeedsClient("after");
    }

    private static async Task<IResult> Answer(AtSession at, (string? Told, bool IsEmpty) what, HttpContext context)
    {
        var services = context.RequestServices;
        return await services.GetRequiredService<ShowAfter>().Run(at, services.GetRequiredService<Visit>().Person.Id, context.RequestAborted) is { } room
            ? Page.Of<AfterPage>(new { Room = room, what.Told, what.IsEmpty }, what.IsEmpty ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : Results.NotFound();
    }

    private static async Task<IResult> Next(Guid client, Guid session, [FromForm] string? question, HttpContext context)
    {
        var (at, services) = (SessionPages.At(client, session), context.RequestServices);
        if (string.IsNullOrWhiteSpace(question)) return await Answer(at, (null, true), context);
        return await services.GetRequiredService<PlanQuestion>().Run(at, question.ReplaceLineEndings("\n").Trim(), services.GetRequiredService<Visit>().Person.Id, context.RequestAborted)
            ? Results.LocalRedirect(SessionPages.Address(at) + "/after#next")
            : Results.NotFound();
    }
}
