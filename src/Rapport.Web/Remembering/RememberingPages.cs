using Microsoft.AspNetCore.Mvc;
using Rapport.App.Remembering;
using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.Remembering;

/// <summary>What a good therapist remembers about a person.</summary>
internal static class RememberingPages
{
    private const string Place = "/clients/{client:guid}/remember";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Place, Show).NeedsClient("remember");
        app.MapPost(Place, (Guid client, [FromForm] ThingForm form, WriteThing write, SeeRemembered see, CancellationToken stop) =>
            Write((client, null), form, write, (see, stop))).NeedsClient("remember");
        app.MapPost(Place + "/{thing:guid}", (Guid client, Guid thing, [FromForm] ThingForm form, WriteThing write, SeeRemembered see, CancellationToken stop) =>
            Write((client, thing), form, write, (see, stop))).NeedsClient("remember");
        app.MapPost(Place + "/{thing:guid}/let-go", async (Guid client, Guid thing, LetThingGo letGo, CancellationToken stop) =>
            await letGo.Run(new(client), new(thing), stop) ? Back(client) : Results.NotFound()).NeedsClient("remember");
    }

    private static async Task<IResult> Show(Guid client, SeeRemembered see, CancellationToken stop) =>
        await see.Run(new(client), stop) is { } found ? Page.Of<RememberingPage>(new { found.Client, found.Things }) : Results.NotFound();

    private static async Task<IResult> Write((Guid Client, Guid? Thing) what, ThingForm form, WriteThing write, (SeeRemembered See, CancellationToken Stop) again)
    {
        var thing = what.Thing is { } id ? new Id<ThingToRemember>(id) : (Id<ThingToRemember>?)null;
        if (form.Problems() is not { Count: > 0 } problems)
            return await write.Run(form.ToWritten(new(what.Client), thing), again.Stop) ? Back(what.Client) : Results.NotFound();
        return await again.See.Run(new(what.Client), again.Stop) is { } found
            ? Page.Of<RememberingPage>(new { found.Client, found.Things, Form = form, Problems = problems, At = thing }, StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();
    }

    private static IResult Back(Guid client) => Results.LocalRedirect($"/clients/{client}/remember");
}
