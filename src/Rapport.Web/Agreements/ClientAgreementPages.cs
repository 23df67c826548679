using System.Globalization;
using Rapport.App.Agreements;
using Rapport.Care;
using Rapport.Web.Forms;
using Rapport.Web.Hosting;
using Rapport.Web.Texts;

namespace Rapport.Web.Agreements;

/// <summary>A client's agreement: what holds, given, read together, accepted by both, taken back.</summary>
internal static class ClientAgreementPages
{
    private const string All = "/clients/{client:guid}/agreement", One = All + "/{given:guid}";
    private const int LongestWords = 2000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(All, (Guid client, ShowAgreements show, CancellationToken stop) => Overview(client, show, null, stop)).NeedsClient("agreement");
        app.MapPost(All, Give).NeedsClient("agreement");
        app.MapGet(One, (Guid client, Guid given, string? lang, HttpContext context, ShowAgreements show) => Read((client, given), lang, new(), (context, show))).NeedsClient("agreement");
        app.MapPost(One + "/accept", Accept).NeedsClient("agreement");
        app.MapPost(One + "/ask", Ask).NeedsClient("agreement");
        app.MapPost(One + "/withdraw", Withdraw).NeedsClient("agreement");
        app.MapPost(One + "/paper", Paper).NeedsClient("agreement");
    }

    private static async Task<IResult> Overview(Guid client, ShowAgreements show, AgreementSent? sent, CancellationToken stop) =>
        await show.Run(new(client), stop) is { } found
            ? Page.Of<AgreementPage>(new { Found = found, Sent = sent ?? new() }, sent?.Wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();

    private static async Task<IResult> Give(Guid client, IFormCollection form, GiveAgreement give, ShowAgreements show, Visit visit, CancellationToken stop)
    {
        if (!Guid.TryParse(form["Version"], out var version)) return await Overview(client, show, new() { Wrong = ("Version", "agreements.choose") }, stop);
        return await give.Run(new(client), new(version), visit.Person.Id, stop) is { } given
            ? new SeeOther($"/clients/{client}/agreement/{given.Value}")
            : await Overview(client, show, new() { Wrong = ("Version", "agreements.choose-newest") }, stop);
    }

    private static Task<IResult> Accept(Guid client, Guid given, IFormCollection form, HttpContext context, ShowAgreements show)
    {
        var who = form["who"] == "therapist" ? AgreementParty.Therapist : AgreementParty.Client;
        return form["Read"] == "yes"
            ? Take((client, given), new AgreementAct.Accept(who), form, (context, show))
            : Read((client, given), form["lang"], new() { Wrong = ("Read-" + who, "agreements.tick-first") }, (context, show));
    }

    private static Task<IResult> Ask(Guid client, Guid given, IFormCollection form, HttpContext context, ShowAgreements show)
    {
        var words = form["Question"].ToString().Trim();
        var wrong = words.Length == 0 ? "agreements.question-needed" : words.Length > LongestWords ? "agreements.words-long" : null;
        return wrong is null
            ? Take((client, given), new AgreementAct.Ask(words), form, (context, show))
            : Read((client, given), form["lang"], new() { Wrong = ("Question", wrong), Words = words }, (context, show));
    }

    private static Task<IResult> Withdraw(Guid client, Guid given, IFormCollection form, HttpContext context, ShowAgreements show)
    {
        var words = form["Why"].ToString().Trim();
        return words.Length <= LongestWords
            ? Take((client, given), new AgreementAct.Withdraw(words), form, (context, show))
            : Read((client, given), form["lang"], new() { Wrong = ("Why", "agreements.words-long"), Words = words }, (context, show));
    }

    /// <summary>Keyed in by staff, on their own page.</summary>
    private static async Task<IResult> Paper(Guid client, Guid given, IFormCollection form, HttpContext context, ShowAgreements show)
    {
        var (typed, visit) = (form["On"].ToString(), context.RequestServices.GetRequiredService<Visit>());
        AgreementStep? step = null;
        if (DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            var taken = await context.RequestServices.GetRequiredService<TakeAgreementStep>().Run((new(client), new(given)), new AgreementAct.SignedOnPaper(on), (visit.Person.Id, visit.Zone), context.RequestAborted);
            if (taken is not AgreementTaken.Answered answered) return Results.NotFound();
            step = answered.Step;
        }
        return step switch
        {
            AgreementStep.Accept or AgreementStep.Stands => new SeeOther($"/clients/{client}/agreement"),
            AgreementStep.NotThatDay => await Overview(client, show, new() { Wrong = ("On", "agreements.not-that-day"), Words = typed }, context.RequestAborted),
            AgreementStep.Past => await Overview(client, show, new() { Wrong = ("On", "agreements.past-staff"), Words = typed }, context.RequestAborted),
            _ => await Overview(client, show, new() { Wrong = ("On", "planning.day-wrong"), Words = typed }, context.RequestAborted),
        };
    }

    private static async Task<IResult> Take((Guid Client, Guid Given) which, AgreementAct act, IFormCollection form, (HttpContext Context, ShowAgreements Show) with)
    {
        var visit = with.Context.RequestServices.GetRequiredService<Visit>();
        var take = with.Context.RequestServices.GetRequiredService<TakeAgreementStep>();
        if (await take.Run((new(which.Client), new(which.Given)), act, (visit.Person.Id, visit.Zone), with.Context.RequestAborted) is not AgreementTaken.Answered answered) return Results.NotFound();
        return answered.Step switch
        {
            AgreementStep.ClientFirst => await Read(which, form["lang"], new() { Wrong = ("Page", "agreements.client-first") }, with),
            AgreementStep.Past => await Read(which, form["lang"], new() { Wrong = ("Page", "agreements.past") }, with),
            AgreementStep.NothingAccepted => await Read(which, form["lang"], new() { Wrong = ("Page", "agreements.nothing-accepted") }, with),
            _ => new SeeOther($"/clients/{which.Client}/agreement/{which.Given}?lang={ClientTexts.In(form["lang"]).Language}#{(answered.Step is AgreementStep.Ask ? "questions" : "agree")}"),
        };
    }

    /// <summary>The page that the two read together, in the client's language or the one they chose on it.</summary>
    private static async Task<IResult> Read((Guid Client, Guid Given) which, string? lang, AgreementSent sent, (HttpContext Context, ShowAgreements Show) with)
    {
        if (await with.Show.Run(new(which.Client), with.Context.RequestAborted) is not { } found || found.Find(new(which.Given)) is not { } given) return Results.NotFound();
        var visit = with.Context.RequestServices.GetRequiredService<Visit>();
        var texts = ClientTexts.In(string.IsNullOrEmpty(lang) ? found.Client.Language : lang);
        return Page.Of<ReadTogetherPage>(new { Found = found, Given = given, Sent = sent, T = texts, visit.Practice, visit.Today, Reader = visit.Person }, sent.Wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
