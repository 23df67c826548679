using Rapport.App.Holds;
using Rapport.Privacy;
using Rapport.Web.Hosting;
using Rapport.Web.Legal;
using Rapport.Web.Planning;

namespace Rapport.Web.Holds;

/// <summary>Holds on erasing a client's record: begun and ended by the therapist in charge or an owner, on the record.</summary>
internal static class HoldPages
{
    private const string All = "/clients/{client:guid}/hold";
    private const int Longest = 500;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(All, (Guid client, ShowHolds show, CancellationToken stop) => Shown(client, show, null, stop)).NeedsClient(LegalPages.What, RecordPart.Management);
        app.MapPost(All, Begin).NeedsClient(LegalPages.What, RecordPart.Management);
        app.MapPost(All + "/{hold:guid}/end", End).NeedsClient(LegalPages.What, RecordPart.Management);
    }

    /// <summary>Whether somebody may begin and end one.</summary>
    public static bool MayChange(Visit visit) => visit.Reason is AccessReason.Therapist or AccessReason.Owner;

    private static async Task<IResult> Shown(Guid client, ShowHolds show, (IFormCollection Form, Filled Filled)? typed, CancellationToken stop) =>
        await show.Run(new(client), stop) is { } found
            ? Page.Of<HoldPage>(new { Found = found, typed?.Form, typed?.Filled.Problems }, typed is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();

    private static async Task<IResult> Begin(Guid client, IFormCollection form, Visit visit, KeepHold keep, ShowHolds show, CancellationToken stop)
    {
        if (!MayChange(visit)) return Results.NotFound();
        var filled = new Filled();
        var (why, request) = (filled.Needed("Why", form["Why"], Longest), filled.Of<LegalRequest>("Request", form["Request"]));
        if (!filled.IsRight) return await Shown(client, show, (form, filled), stop);
        return await keep.Run(new(client), (why, request), visit.Person.Id, stop) ? Results.Redirect($"/clients/{client}/hold") : Results.NotFound();
    }

    private static async Task<IResult> End(Guid client, Guid hold, IFormCollection form, Visit visit, HttpContext context)
    {
        if (!MayChange(visit)) return Results.NotFound();
        var (filled, services, stop) = (new Filled(), context.RequestServices, context.RequestAborted);
        var why = filled.Needed("WhyEnd", form["WhyEnd"], Longest);
        if (!filled.IsRight) return await Shown(client, services.GetRequiredService<ShowHolds>(), (form, filled), stop);
        return await services.GetRequiredService<KeepHold>().End((new(client), new(hold)), why, visit.Person.Id, stop) ? Results.Redirect($"/clients/{client}/hold") : Results.NotFound();
    }
}
