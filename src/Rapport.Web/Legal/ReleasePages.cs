using Rapport.App.Legal;
using Rapport.Privacy;
using Rapport.Web.Hosting;
using Rapport.Web.Planning;

namespace Rapport.Web.Legal;

/// <summary>The therapist in charge chooses what answers a legal request, reads it word for word, approves exactly that, and writes down that it goes before it can be taken.</summary>
internal static class ReleasePages
{
    private const string Choose = "/clients/{client:guid}/requests/{request:guid}/release", One = "/clients/{client:guid}/releases/{release:guid}";
    private const int Longest = 500, LongestSummary = 20_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Choose, (Guid client, Guid request, Visit visit, ChooseRelease choose, CancellationToken stop) => Offer((client, request), visit, choose, (null, null, null), stop)).NeedsClient(LegalPages.What);
        app.MapPost(Choose, Take).NeedsClient(LegalPages.What);
        app.MapGet(One, (Guid client, Guid release, ShowRelease show, CancellationToken stop) => Shown((client, release), show, null, stop)).NeedsClient(LegalPages.What);
        app.MapGet(One + "/file", File).NeedsClient(LegalPages.What);
        app.MapPost(One + "/pass", Pass).NeedsClient(LegalPages.What);
        app.MapPost(One + "/arrived", Arrived).NeedsClient(LegalPages.What);
    }

    private static async Task<IResult> Offer((Guid Client, Guid Request) which, Visit visit, ChooseRelease choose, (IFormCollection? Form, Filled? Filled, ReleaseChosen.Previewed? Preview) typed, CancellationToken stop) =>
        visit.Reason == AccessReason.Therapist && await choose.Run((new(which.Client), new(which.Request)), (visit.Zone, visit.Today), stop) is { } offer && offer.Request.ClosedAt is null
            ? Page.Of<ReleaseChoicePage>(new { Offer = offer, typed.Form, typed.Filled?.Problems, typed.Preview }, typed.Filled is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();

    private static async Task<IResult> Take(Guid client, Guid request, IFormCollection form, Visit visit, ChooseRelease choose, CancellationToken stop)
    {
        if (visit.Reason != AccessReason.Therapist) return Results.NotFound();
        var filled = new Filled();
        if (string.IsNullOrWhiteSpace(form["Summary"])) filled.Wrong("Summary", "planning.needed");
        if (form["Summary"].ToString().Length > LongestSummary) filled.Wrong("Summary", "planning.too-long");
        if (!filled.IsRight) return await Offer((client, request), visit, choose, (form, filled, null), stop);
        var read = form["go"] == "approve" ? form["Read"].ToString() : null;
        switch (await choose.Take((new(client), new(request)), new(form["Summary"].ToString().Trim() + "\n", [.. form["Item"].OfType<string>()], read), (visit.Person.Id, visit.Zone, visit.Today), stop))
        {
            case ReleaseChosen.Approved approved:
                return Results.Redirect($"/clients/{client}/releases/{approved.Release.Value}");
            case ReleaseChosen.Previewed preview:
                if (read is not null) filled.Wrong("Read", "legal.changed");
                return await Offer((client, request), visit, choose, (form, read is null ? null : filled, preview), stop);
            default:
                return Results.NotFound();
        }
    }

    private static async Task<IResult> Shown((Guid Client, Guid Release) which, ShowRelease show, (IFormCollection Form, Filled Filled)? typed, CancellationToken stop) =>
        await show.Run((new(which.Client), new(which.Release)), stop) is { } seen
            ? Page.Of<ReleasePage>(new { Seen = seen, typed?.Form, typed?.Filled.Problems }, typed is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();

    /// <summary>Only what stands in the ledger can be taken.</summary>
    private static async Task<IResult> File(Guid client, Guid release, Visit visit, ShowRelease show, CancellationToken stop) =>
        visit.Reason == AccessReason.Therapist && await show.Run((new(client), new(release)), stop) is { Passed: not null } seen
            ? Results.File(ShowRelease.File(seen), "application/zip", $"release-{visit.Day(seen.Release.At):yyyy-MM-dd}.zip")
            : Results.NotFound();

    private static async Task<IResult> Pass(Guid client, Guid release, IFormCollection form, Visit visit, HttpContext context)
    {
        if (visit.Reason != AccessReason.Therapist) return Results.NotFound();
        var (filled, services, stop) = (new Filled(), context.RequestServices, context.RequestAborted);
        var (how, on) = (filled.Needed("How", form["How"], Longest), PastDay(filled, "On", form["On"], visit.Today));
        if (!filled.IsRight) return await Shown((client, release), services.GetRequiredService<ShowRelease>(), (form, filled), stop);
        return await services.GetRequiredService<PassRelease>().Run((new(client), new(release)), (how, on), visit.Person.Id, stop) ? Results.Redirect($"/clients/{client}/releases/{release}") : Results.NotFound();
    }

    private static async Task<IResult> Arrived(Guid client, Guid release, IFormCollection form, Visit visit, HttpContext context)
    {
        if (visit.Reason != AccessReason.Therapist) return Results.NotFound();
        var (filled, services, stop) = (new Filled(), context.RequestServices, context.RequestAborted);
        var (receipt, on) = (filled.Needed("Receipt", form["Receipt"], Longest), PastDay(filled, "ReceiptOn", form["ReceiptOn"], visit.Today));
        if (!filled.IsRight) return await Shown((client, release), services.GetRequiredService<ShowRelease>(), (form, filled), stop);
        return await services.GetRequiredService<PassRelease>().Arrive((new(client), new(release)), (receipt, on), stop) ? Results.Redirect($"/clients/{client}/releases/{release}") : Results.NotFound();
    }

    /// <summary>A day that must be there and is not still to come.</summary>
    internal static DateOnly PastDay(Filled filled, string field, string? typed, DateOnly today)
    {
        var day = filled.Day(field, typed);
        if (day is null) filled.Wrong(field, "planning.needed");
        if (day > today) filled.Wrong(field, "legal.to-come");
        return day ?? default;
    }
}
