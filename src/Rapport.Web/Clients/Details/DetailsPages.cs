using Microsoft.AspNetCore.Mvc;
using Rapport.App.Clients;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Hosting;
using Rapport.Web.Planning;

namespace Rapport.Web.Clients;

/// <summary>Name, contact, questionnaire and the end of the work. A cover reads them and changes nothing.</summary>
internal static class DetailsPages
{
    private const string At = "/clients/{client:guid}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(At + "/details", Show).NeedsClient("details", RecordPart.Management);
        app.MapPost(At + "/details", Change).NeedsClient("details", RecordPart.Management);
        app.MapPost(At + "/instrument", Choose).NeedsClient("details");
        app.MapPost(At + "/ending", End).NeedsClient("details", RecordPart.Management);
        app.MapPost(At + "/again", Again).NeedsClient("details", RecordPart.Management);
    }

    private static Task<IResult> Show(Guid client, Visit visit, ShowDetails show, CancellationToken stop) => Details(client, visit, (show, null, null), stop);

    private static async Task<IResult> Change(Guid client, [FromForm] DetailsForm form, Visit visit, ChangeClient change, ShowDetails show, CancellationToken stop)
    {
        if (visit.Reason == AccessReason.Cover) return Results.NotFound();
        var filled = new Filled();
        var wanted = form.Read(filled, visit);
        if (!filled.IsRight) return await Details(client, visit, (show, form, filled), stop);
        await change.Run(new(client), wanted, stop);
        return Results.Redirect($"/clients/{client}/details");
    }

    private static async Task<IResult> Choose(Guid client, [FromForm] string? instrument, Visit visit, ChooseInstrument choose, ShowDetails show, CancellationToken stop)
    {
        if (visit.Reason == AccessReason.Cover || await show.Run(new(client), visit.Today, stop) is not { } details) return Results.NotFound();
        if (await choose.Run(details.Client, string.IsNullOrEmpty(instrument) ? null : instrument, (visit.Today, visit.Person.Id), stop)) return Results.Redirect($"/clients/{client}/details");
        var filled = new Filled();
        filled.Wrong("instrument", "planning.choose");
        return await Details(client, visit, (show, null, filled), stop);
    }

    private static async Task<IResult> End(Guid client, [FromForm] string? how, [FromForm] string? by, Visit visit, EndWork end, ShowDetails show, CancellationToken stop)
    {
        if (visit.Reason == AccessReason.Cover) return Results.NotFound();
        var filled = new Filled();
        var (ending, endedBy) = (filled.One<Ending>("how", how), filled.One<EndedBy>("by", by));
        if (!filled.IsRight) return await Details(client, visit, (show, null, filled), stop);
        return await end.Run(new(client), (ending, endedBy), visit.Person.Id, stop) is null ? Results.NotFound() : Results.Redirect($"/clients/{client}/details");
    }

    private static async Task<IResult> Again(Guid client, Visit visit, BeginAgain again, CancellationToken stop)
    {
        if (visit.Reason == AccessReason.Cover) return Results.NotFound();
        await again.Run(new(client), stop);
        return Results.Redirect($"/clients/{client}/details");
    }

    private static async Task<IResult> Details(Guid client, Visit visit, (ShowDetails Show, DetailsForm? Form, Filled? Filled) typed, CancellationToken stop) =>
        await typed.Show.Run(new(client), visit.Today, stop) is { } details
            ? Page.Of<DetailsPage>(new { Details = details, Form = typed.Form ?? DetailsForm.Of(details.Client, visit), typed.Filled?.Problems }, typed.Filled is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();
}
