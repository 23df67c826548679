using Rapport.App.Legal;
using Rapport.Privacy;
using Rapport.Web.Hosting;
using Rapport.Web.Planning;

namespace Rapport.Web.Legal;

/// <summary>Who asks for a record by law: written down, the client told or not, closed. What is released stands on pages of its own, for the therapist in charge.</summary>
internal static class LegalPages
{
    /// <summary>What the pages about people outside are called where looks are told: the client must not learn of a request from it that a court forbids to tell.</summary>
    public const string What = "others";

    private const string All = "/clients/{client:guid}/requests", One = All + "/{request:guid}";
    private const int Longest = 2_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(All, (Guid client, App.Holds.ShowHolds show, CancellationToken stop) => List(client, show, (new RequestForm(), null), stop)).NeedsClient(What, RecordPart.Management);
        app.MapPost(All, Keep).NeedsClient(What, RecordPart.Management);
        app.MapGet(One, (Guid client, Guid request, ShowRequest show, CancellationToken stop) => Shown((client, request), show, null, stop)).NeedsClient(What, RecordPart.Management);
        app.MapPost(One + "/tell", Tell).NeedsClient(What, RecordPart.Management);
        app.MapPost(One + "/close", Close).NeedsClient(What, RecordPart.Management);
        ReleasePages.Map(app);
    }

    private static async Task<IResult> List(Guid client, App.Holds.ShowHolds show, (RequestForm Form, Filled? Filled) typed, CancellationToken stop) =>
        await show.Run(new(client), stop) is { } found
            ? Page.Of<RequestsPage>(new { Found = found, typed.Form, typed.Filled?.Problems }, typed.Filled is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();

    private static async Task<IResult> Keep(Guid client, [Microsoft.AspNetCore.Mvc.FromForm] RequestForm form, Visit visit, HttpContext context)
    {
        var (filled, stop) = (new Filled(), context.RequestAborted);
        if (form.Read(filled, visit.Today) is not { } wanted) return await List(client, context.RequestServices.GetRequiredService<App.Holds.ShowHolds>(), (form, filled), stop);
        return await context.RequestServices.GetRequiredService<KeepRequest>().Run(new(client), wanted, visit.Person.Id, stop) is { } request
            ? Results.Redirect($"/clients/{client}/requests/{request.Value}") : Results.NotFound();
    }

    private static async Task<IResult> Tell(Guid client, Guid request, IFormCollection form, Visit visit, HttpContext context)
    {
        var filled = new Filled();
        var (isTold, services) = (form["Told"] == "yes", context.RequestServices);
        var on = isTold ? filled.Day("On", form["On"]) : null;
        if (isTold && on is null) filled.Wrong("On", "planning.needed");
        if (on > visit.Today) filled.Wrong("On", "legal.to-come");
        var why = isTold ? null : filled.Needed("WhyNot", form["WhyNot"], Longest);
        if (form["Told"] is not ["yes" or "no"]) filled.Wrong("Told", "planning.choose");
        if (!filled.IsRight) return await Shown((client, request), services.GetRequiredService<ShowRequest>(), (form, filled), context.RequestAborted);
        return await services.GetRequiredService<KeepRequest>().Tell((new(client), new(request)), on, why, context.RequestAborted) ? Results.Redirect($"/clients/{client}/requests/{request}") : Results.NotFound();
    }

    private static async Task<IResult> Close(Guid client, Guid request, IFormCollection form, HttpContext context)
    {
        var filled = new Filled();
        var outcome = filled.Needed("Outcome", form["Outcome"], Longest);
        if (!filled.IsRight) return await Shown((client, request), context.RequestServices.GetRequiredService<ShowRequest>(), (form, filled), context.RequestAborted);
        return await context.RequestServices.GetRequiredService<KeepRequest>().Close((new(client), new(request)), outcome, context.RequestAborted) ? Results.Redirect($"/clients/{client}/requests/{request}") : Results.NotFound();
    }

    private static async Task<IResult> Shown((Guid Client, Guid Request) which, ShowRequest show, (IFormCollection Form, Filled Filled)? typed, CancellationToken stop) =>
        await show.Run((new(which.Client), new(which.Request)), stop) is { } seen
            ? Page.Of<RequestPage>(new { Seen = seen, typed?.Form, typed?.Filled.Problems }, typed is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();
}
