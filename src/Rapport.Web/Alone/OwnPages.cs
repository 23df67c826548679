using Microsoft.AspNetCore.Components.Web;
using Rapport.App.Agreements;
using Rapport.App.Alone;
using Rapport.App.Asks;
using Rapport.App.HardToSay;
using Rapport.App.OwnCopies;
using Rapport.App.Others;
using Rapport.App.OwnPage;
using Rapport.Care;
using Rapport.Web.Asks;
using Rapport.Web.Forms;
using Rapport.Web.HardToSay;
using Rapport.Web.Hosting;
using Rapport.Web.OwnCopies;

namespace Rapport.Web.Alone;

/// <summary>What a client does alone on their own page, for the short time of a sitting. Everything is about whoever sits here: no address names a client.</summary>
internal static class OwnPages
{
    private const string Agreement = OwnDoor.Home + "/agreements/{given:guid}";
    private const int LongestWords = 2_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(OwnDoor.Home, Show).Needs(new Need.Own());
        app.MapGet(OwnDoor.Home + "/answers", Answers).Needs(new Need.Own());
        app.MapGet(OwnDoor.Home + "/asks", (HttpContext context, OwnVisit own) => Asked(context, own, new())).Needs(new Need.Own());
        app.MapPost(OwnDoor.Home + "/asks", Ask).Needs(new Need.Own());
        app.MapGet(OwnDoor.Home + "/unsaid", (HttpContext context, OwnVisit own) => Unsaid(context, own, new())).Needs(new Need.Own());
        app.MapPost(OwnDoor.Home + "/unsaid", Mark).Needs(new Need.Own());
        app.MapPost(OwnDoor.Home + "/unsaid/{unsaid:guid}/back", TakeBack).Needs(new Need.Own());
        app.MapGet(Agreement, (Guid given, HttpContext context, OwnVisit own) => Read(given, context, own, null)).Needs(new Need.Own());
        app.MapPost(Agreement, Withdraw).Needs(new Need.Own());
        app.MapPost(OwnDoor.Home + "/copy", Copy).Needs(new Need.Own());
        app.MapPost(OwnDoor.Home + "/close", Close).Needs(new Need.Own());
    }

    private static async Task<IResult> Show(HttpContext context, OwnVisit own, ShowWhoSees show, ShowOthers others) =>
        await show.Run(own.Client.Id, own.Zone, context.RequestAborted) is { } seen && await others.Run(own.Client.Id, own.Today, context.RequestAborted) is { } outside
            ? Page.Of<OwnHomePage>(new { Seen = seen, Others = outside.ForClient(), Sittings = (await context.RequestServices.GetRequiredService<ShowWay>().Run(own.Client.Id, context.RequestAborted))!.Sittings })
            : Results.NotFound();

    private static async Task<IResult> Answers(HttpContext context, OwnVisit own, ShowOwnAnswers show) =>
        Page.Of<OwnAnswersPage>(new { Said = await show.Run(own.Client.Id, context.RequestAborted) });

    private static async Task<IResult> Asked(HttpContext context, OwnVisit own, AskForm form) =>
        Page.Of<OwnAsksPage>(new { Asks = await context.RequestServices.GetRequiredService<ShowAsks>().Run(own.Client.Id, context.RequestAborted), Form = form }, form.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Ask(IFormCollection form, HttpContext context, OwnVisit own, AskSomething ask)
    {
        var asked = AskForm.Read(form);
        if (asked.Wish is not { } wish) return await Asked(context, own, asked);
        return await ask.Run(own.Who, wish, own.Today, context.RequestAborted) is { } kept ? new SeeOther($"{own.At("/asks")}#ask-{kept.Id.Value}") : Results.NotFound();
    }

    private static async Task<IResult> Unsaid(HttpContext context, OwnVisit own, UnsaidForm form)
    {
        var (all, supervisors) = await context.RequestServices.GetRequiredService<ShowUnsaid>().Run(own.Client.Id, context.RequestAborted);
        return Page.Of<OwnUnsaidPage>(new { All = all, Supervisors = supervisors, Form = form }, form.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Mark(IFormCollection form, HttpContext context, OwnVisit own, MarkUnsaid mark)
    {
        var marked = UnsaidForm.Read(form, own);
        if (marked.Wish is not { } wish) return await Unsaid(context, own, marked);
        return await mark.Run(own.Client.Id, wish, context.RequestAborted) ? new SeeOther(own.At("/unsaid") + "#all") : await Unsaid(context, own, marked with { Problem = "unsaid.wrong-who", Field = "Who" });
    }

    private static async Task<IResult> TakeBack(Guid unsaid, HttpContext context, OwnVisit own, TakeBackUnsaid take) =>
        await take.Run(own.Client.Id, new(unsaid), context.RequestAborted) ? new SeeOther(own.At("/unsaid") + "#all") : Results.NotFound();

    private static async Task<IResult> Read(Guid given, HttpContext context, OwnVisit own, (string Problem, string? Words)? wrong) =>
        await context.RequestServices.GetRequiredService<ShowAgreements>().Run(own.Client.Id, context.RequestAborted) is { } found && found.Find(new(given)) is { } one
            ? Page.Of<OwnAgreementPage>(new { Given = one, Found = found, wrong?.Problem, wrong?.Words }, wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();

    private static async Task<IResult> Withdraw(Guid given, IFormCollection form, HttpContext context, OwnVisit own, WithdrawAlone withdraw)
    {
        var words = form["Why"].ToString().Trim();
        if (words.Length > LongestWords) return await Read(given, context, own, ("agreements.words-long", words));
        return await withdraw.Run(own.Who, new(given), words, own.Today, context.RequestAborted) switch
        {
            null => Results.NotFound(),
            AgreementStep.Past => await Read(given, context, own, ("agreements.past", words)),
            AgreementStep.NothingAccepted => await Read(given, context, own, ("agreements.nothing-accepted", words)),
            _ => new SeeOther(own.At($"/agreements/{given}")),
        };
    }

    private static async Task<IResult> Copy(HttpContext context, OwnVisit own, TakeOwnCopy take, ShowOthers others)
    {
        var services = context.RequestServices;
        if (await others.Run(own.Client.Id, own.Today, context.RequestAborted) is not { } outside) return Results.NotFound();
        var copy = await take.Run(own.Who, own.Today, context.RequestAborted);
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return Results.File(await CopyArchive.Of((copy, outside.ForClient()), (own.Practice, own.Zone), renderer), "application/zip", $"record-{own.Today:yyyy-MM-dd}.zip");
    }

    /// <summary>The client closes their way in; it does not open again with this word.</summary>
    private static async Task<IResult> Close(HttpContext context, OwnVisit own, CloseWay close)
    {
        await close.Run(own.Client.Id, closedBy: null, context.RequestAborted);
        await OwnDoor.End(context);
        return new SeeOther($"{OwnDoor.Ask}?lang={own.T.Language}&over=yes");
    }
}
