using Rapport.App.Guardians;
using Rapport.App.Others;
using Rapport.Privacy;
using Rapport.Web.Hosting;
using Rapport.Web.Legal;
using Rapport.Web.Planning;

namespace Rapport.Web.Guardians;

/// <summary>A client's guardians: asked for, approved by a second person, ended; and what one is given, read before it goes.</summary>
internal static class GuardianPages
{
    private const string All = "/clients/{client:guid}/guardians", One = All + "/{guardian:guid}";
    private const int Longest = 500, LongestSummary = 10_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(All, (Guid client, Visit visit, ShowOthers show, CancellationToken stop) => List(client, visit, show, (new(), null), stop)).NeedsClient(LegalPages.What, RecordPart.Management);
        app.MapPost(All, Keep).NeedsClient(LegalPages.What, RecordPart.Management);
        app.MapPost(One + "/decide", Decide).NeedsClient(LegalPages.What, RecordPart.Management);
        app.MapPost(One + "/end", End).NeedsClient(LegalPages.What, RecordPart.Management);
        app.MapGet(One + "/give", (Guid client, Guid guardian, Visit visit, GiveGuardian give, CancellationToken stop) => Shown((client, guardian), visit, give, (null, null), stop)).NeedsClient(LegalPages.What);
        app.MapPost(One + "/give", Give).NeedsClient(LegalPages.What);
    }

    private static async Task<IResult> List(Guid client, Visit visit, ShowOthers show, (GuardianForm Form, Filled? Filled) typed, CancellationToken stop) =>
        await show.Run(new(client), visit.Today, stop) is { } seen
            ? Page.Of<GuardiansPage>(new { Seen = seen, typed.Form, typed.Filled?.Problems }, typed.Filled is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();

    private static async Task<IResult> Keep(Guid client, [Microsoft.AspNetCore.Mvc.FromForm] GuardianForm form, Visit visit, HttpContext context)
    {
        if (visit.Reason != AccessReason.Therapist) return Results.NotFound();
        var (filled, services, stop) = (new Filled(), context.RequestServices, context.RequestAborted);
        if (form.Read(filled, visit.Today) is not { } wanted) return await List(client, visit, services.GetRequiredService<ShowOthers>(), (form, filled), stop);
        return await services.GetRequiredService<KeepGuardian>().Run(new(client), wanted, visit.Person.Id, stop) ? Results.Redirect($"/clients/{client}/guardians") : Results.NotFound();
    }

    /// <summary>By a second person: an owner, or another therapist in charge.</summary>
    private static async Task<IResult> Decide(Guid client, Guid guardian, IFormCollection form, Visit visit, HttpContext context)
    {
        if (visit.Reason is not (AccessReason.Therapist or AccessReason.Owner) || form["go"] is not ["yes" or "no"]) return Results.NotFound();
        var (filled, services, stop) = (new Filled(), context.RequestServices, context.RequestAborted);
        var why = filled.Words("Why", form["Why"], Longest);
        if (!filled.IsRight) return await List(client, visit, services.GetRequiredService<ShowOthers>(), (new(), filled), stop);
        return await services.GetRequiredService<KeepGuardian>().Decide((new(client), new(guardian)), form["go"] == "yes", why, visit.Person.Id, stop) == true ? Results.Redirect($"/clients/{client}/guardians") : Results.NotFound();
    }

    private static async Task<IResult> End(Guid client, Guid guardian, IFormCollection form, Visit visit, HttpContext context)
    {
        if (visit.Reason is not (AccessReason.Therapist or AccessReason.Owner)) return Results.NotFound();
        var (filled, services, stop) = (new Filled(), context.RequestServices, context.RequestAborted);
        var why = filled.Needed("WhyEnd", form["WhyEnd"], Longest);
        if (!filled.IsRight) return await List(client, visit, services.GetRequiredService<ShowOthers>(), (new(), filled), stop);
        return await services.GetRequiredService<KeepGuardian>().End((new(client), new(guardian)), why, visit.Person.Id, stop) ? Results.Redirect($"/clients/{client}/guardians") : Results.NotFound();
    }

    private static async Task<IResult> Shown((Guid Client, Guid Guardian) which, Visit visit, GiveGuardian give, (IFormCollection? Form, Filled? Filled) typed, CancellationToken stop) =>
        visit.Reason == AccessReason.Therapist && await give.Run((new(which.Client), new(which.Guardian)), typed.Form?["Summary"], (visit.Zone, visit.Today), stop) is { } copy
            ? Page.Of<GivePage>(new { Copy = copy, typed.Form, typed.Filled?.Problems }, typed.Filled is { IsRight: false } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : Results.NotFound();

    private static async Task<IResult> Give(Guid client, Guid guardian, IFormCollection form, Visit visit, GiveGuardian give, CancellationToken stop)
    {
        if (visit.Reason != AccessReason.Therapist) return Results.NotFound();
        var filled = new Filled();
        filled.Words("Summary", form["Summary"], LongestSummary);
        if (form["go"] != "give") return await Shown((client, guardian), visit, give, (form, filled), stop);
        var how = filled.Needed("How", form["How"], Longest);
        if (await give.Run((new(client), new(guardian)), form["Summary"], (visit.Zone, visit.Today), stop) is not { } copy) return Results.NotFound();
        if (filled.IsRight && await give.Give(copy, form["Read"].ToString(), how, (visit.Person.Id, visit.Today), stop) is { } passed) return Results.Redirect($"/clients/{client}/passed/{passed.Value}");
        if (filled.IsRight) filled.Wrong("Read", "guardian.changed");
        return await Shown((client, guardian), visit, give, (form, filled), stop);
    }
}
