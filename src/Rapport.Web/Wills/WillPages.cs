using Microsoft.AspNetCore.Mvc;
using Rapport.App.Reflections;
using Rapport.App.Wills;
using Rapport.Care;
using Rapport.Web.Accounts;
using Rapport.Web.Hosting;
using Rapport.Web.Operations;
using Rapport.Web.Planning;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Wills;

/// <summary>The professional will: made by an author, opened by two people together.</summary>
internal static class WillPages
{
    private const string Path = "/reflections/wills", One = "/wills/{will:guid}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (string? told, Visit visit, ShowWills show, CancellationToken stop) => Desk(visit, show, new() { Told = told }, stop)).NeedsStaff(Roles.Therapist);
        app.MapPost(Path, Make).NeedsStaff(Roles.Therapist);
        app.MapPost(Path + "/revoke", Revoke).NeedsStaff(Roles.Therapist);
        app.MapPost(One + "/begin", Begin).NeedsStaff(Roles.Therapist);
        app.MapPost(One + "/stop", Stop).NeedsStaff(Roles.Therapist);
        app.MapPost(One + "/confirm", Confirm).NeedsStaff(Roles.Therapist);
        app.MapPost(One + "/read", Read).NeedsStaff(Roles.Therapist);
        app.MapPost(One + "/destroy", Destroy).NeedsStaff(Roles.Therapist);
    }

    private static async Task<IResult> Make([FromForm] WillForm form, Visit visit, MakeWill make, ShowWills show, CancellationToken stop)
    {
        var filled = new Filled();
        var wanted = form.Read(filled);
        if (wanted is null) return await Desk(visit, show, new() { Form = form, Problems = Words(filled) }, stop);
        return await make.Run(visit.Person, wanted, form.Phrase, stop) switch
        {
            WillStep.Done => Results.Redirect(Path + "?told=made"),
            WillStep.NotTheseTwo => await Desk(visit, show, new() { Form = form, Problems = At(nameof(form.First), S["wills.not-these"]) }, stop),
            WillStep.Phrase(var step) => await Desk(visit, show, new() { Form = form, Problems = At(nameof(form.Phrase), Refused(step)), Status = Code(step) }, stop),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> Revoke(Visit visit, MakeWill make, CancellationToken stop) =>
        await make.Revoke(visit.Person.Id, stop) ? Results.Redirect(Path + "?told=revoked") : Results.NotFound();

    private static async Task<IResult> Begin(Guid will, [FromForm] string? phrase, [FromForm] string? why, HttpContext context, OpenWill open)
    {
        var (visit, filled) = (context.RequestServices.GetRequiredService<Visit>(), new Filled());
        var reason = filled.Needed("why", why, WillForm.Longest);
        if (!filled.IsRight) return await Desk(visit, context.RequestServices.GetRequiredService<ShowWills>(), new() { At = will, Step = "why", Problem = S[filled.Problems["why"]], Why = why }, context.RequestAborted);
        return await Answered(await open.Run(new(will), visit.Person, (phrase, reason), context.RequestAborted), (will, "begin", why), context);
    }

    private static async Task<IResult> Stop(Guid will, Visit visit, OpenWill open, CancellationToken stop) =>
        await open.Stop(new(will), visit.Person.Id, stop) ? Results.Redirect(Path + "?told=stopped") : Results.NotFound();

    private static async Task<IResult> Confirm(Guid will, [FromForm] string? phrase, HttpContext context, Visit visit, OpenWill open) =>
        await Answered(await open.Confirm(new(will), visit.Person, phrase, context.RequestAborted), (will, "confirm", null), context);

    private static async Task<IResult> Read(Guid will, [FromForm] string? phrase, HttpContext context, Visit visit, UseWill use) =>
        await Answered(await use.Run(new(will), visit.Person, phrase, context.RequestAborted), (will, "read", null), context);

    private static async Task<IResult> Destroy(Guid will, Visit visit, UseWill use, CancellationToken stop) =>
        await use.Destroy(new(will), visit.Person, stop) ? Results.Redirect(Path + "?told=destroyed") : Results.NotFound();

    private static async Task<IResult> Answered(WillStep step, (Guid Will, string Step, string? Why) of, HttpContext context)
    {
        var visit = context.RequestServices.GetRequiredService<Visit>();
        if (step is WillStep.Phrase { Step: PhraseStep.Wrong or PhraseStep.Wait }) SecurityEvents.Refused(context, visit.Person.Id.Value, "own passphrase, will");
        var (problem, status) = step switch
        {
            WillStep.Phrase(var phrase) => (Refused(phrase), Code(phrase)),
            WillStep.TooEarly(var from) => (S.Say("wills.too-early", ("when", $"{Visit.LongDay(visit.Day(from))}, {visit.Time(from)}")), null),
            WillStep.ShareLost => (S["wills.share-lost"], null),
            WillStep.NothingThere => (S["wills.nothing-there"], null),
            _ => ((string?)null, (int?)null),
        };
        return step switch
        {
            WillStep.Done => Results.Redirect($"{Path}?told={of.Step}"),
            WillStep.Opened opened => Page.Of<WillReadPage>(new { Opened = opened }),
            _ when problem is not null => await Desk(visit, context.RequestServices.GetRequiredService<ShowWills>(), new() { At = of.Will, Step = of.Step, Problem = problem, Why = of.Why, Status = status }, context.RequestAborted),
            _ => Results.NotFound(),
        };
    }

    private static string Refused(PhraseStep step) => step is PhraseStep.Wait wait ? WaitWords.Of(wait.For) : S["reflections.step-" + step.GetType().Name];

    private static int? Code(PhraseStep step) => step is PhraseStep.Wait ? StatusCodes.Status429TooManyRequests : null;

    private static Dictionary<string, string> At(string field, string words) => new(StringComparer.Ordinal) { [field] = words };

    private static Dictionary<string, string> Words(Filled filled) => filled.Problems.ToDictionary(one => one.Key, one => S[one.Value], StringComparer.Ordinal);

    private static async Task<IResult> Desk(Visit visit, ShowWills show, WillState state, CancellationToken stop) =>
        Page.Of<WillsPage>(new { Desk = await show.Run(visit.Person, stop), State = state }, state.Code);
}
