using Microsoft.AspNetCore.Mvc;
using Rapport.App.Forgetting;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Hosting;

namespace Rapport.Web.Forgetting;

/// <summary>A client asked to be forgotten.</summary>
internal static class ForgetPages
{
    private const string Path = "/clients/{client:guid}/forget";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, async (Guid client, ShowForgetting show, CancellationToken stop) => await show.Run(new(client), stop) is { } found ? Page.Of<ForgetPage>(new { Found = found }) : Results.NotFound())
            .NeedsClientOrWhatIsLeft("forget", RecordPart.Management);
        app.MapPost(Path, Forget).NeedsClient("forget", RecordPart.Management);
    }

    private static async Task<IResult> Forget(Guid client, [FromForm] ForgetForm form, Visit visit, ShowForgetting show, ForgetClient forget, CancellationToken stop)
    {
        if (await show.Run(new(client), stop) is not { } found) return Results.NotFound();
        if (!visit.Person.Is(Roles.Owner)) return Results.NotFound();
        if (form.Problems(found.Client.Name, visit.Today) is { Count: > 0 } problems)
            return Page.Of<ForgetPage>(new { Found = found, Form = form, Problems = problems }, StatusCodes.Status422UnprocessableEntity);
        return await forget.Run(new(client), new(form.Day, form.Why!.Trim(), visit.Today), visit.Person, stop) switch
        {
            null => Results.NotFound(),
            ClientForgotten.Held => Page.Of<ForgetPage>(new { Found = await show.Run(new(client), stop) }, StatusCodes.Status409Conflict),
            _ => Results.LocalRedirect($"/clients/{client}/forget"),
        };
    }
}
