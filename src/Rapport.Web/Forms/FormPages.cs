using Rapport.App.Forms;
using Rapport.Web.Hosting;
using Rapport.Web.Operations;
using Rapport.Web.Texts;

namespace Rapport.Web.Forms;

/// <summary>
/// What a client opens by a link. The token in the address is the secret that a form token would be elsewhere: nobody without it can send anything,
/// so these posts carry no other and can be sent later from a page that stayed open.
/// </summary>
internal static class FormPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/f/{token}", Show).Needs(new Need.Link());
        app.MapPost("/f/{token}", FormPosts.Send).Needs(new Need.Link()).DisableAntiforgery();
        app.MapPost("/f/{token}/mark", FormPosts.Mark).Needs(new Need.Link()).DisableAntiforgery();
        app.MapGet("/f/{token}/thanks", Thank).Needs(new Need.Link());
        app.MapPost("/f/{token}/unsaid", MarkUnsaid).Needs(new Need.Link()).DisableAntiforgery();
        app.MapPost("/f/{token}/again", ComeBack).Needs(new Need.Link()).DisableAntiforgery();
        app.MapPost("/leave", (Delegate)Leave).Needs(new Need.Anybody("leaving must always be possible")).DisableAntiforgery();
        app.MapGet("/leave", (HttpContext context) => Page.Of<LeftPage>(new { T = Texts(context, "en") })).Needs(new Need.Anybody("an empty page"));
        app.MapGet("/help", Help).Needs(new Need.Anybody("help lines are for everybody"));
    }

    /// <summary>In the address of a page that says that what was sent just now was not added.</summary>
    public const string SecondField = "second";

    /// <summary>In the address of the page of thanks after something hard to say was marked.</summary>
    private const string MarkedField = "marked";

    /// <summary>The language asked for, else the client's, else what the browser prefers.</summary>
    public static ClientTexts Texts(HttpContext context, string? client)
    {
        if (context.Request.Query["lang"].ToString() is { Length: > 0 } asked) return ClientTexts.In(asked);
        if (client is not null) return ClientTexts.In(client);
        var preferred = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1)
            .Select(one => one.Value.ToString().Split('-')[0]).FirstOrDefault(ClientTexts.Languages.Contains);
        return ClientTexts.In(preferred);
    }

    /// <summary>Where no form opens; counted, so that nobody tries for long.</summary>
    public static async Task<IResult> Nothing(HttpContext context, bool helpFirst = false, bool hasCover = false)
    {
        SecurityEvents.Guessed(context, "link");
        var isMany = !context.RequestServices.GetRequiredService<GuessLimit>().Count(context);
        var (practice, today) = await context.RequestServices.GetRequiredService<AboutPractice>().Run(context.RequestAborted);
        return Page.Of<NoticePage>(
            new { Key = isMany ? "wait" : "nothing", Practice = practice, Today = today, T = Texts(context, null), HelpFirst = helpFirst, HasCover = hasCover, IsHandedOver = Screen.IsHandedOver(context) },
            isMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status404NotFound);
    }

    public static async Task<IResult> Notice(HttpContext context, string key, NoticeSaid how)
    {
        var (practice, today) = await context.RequestServices.GetRequiredService<AboutPractice>().Run(context.RequestAborted);
        return Page.Of<NoticePage>(new { Key = key, Practice = practice, Today = today, T = Texts(context, how.Language), how.HelpFirst, how.HasCover, how.IsSecond, IsHandedOver = Screen.IsHandedOver(context) });
    }

    private static async Task<IResult> Show(string token, HttpContext context, OpenForm open, TimeProvider clock) =>
        await open.Run(token, context.RequestAborted) switch
        {
            FormOpening.Open when Screen.HasLeft(context) => Page.Of<LeftPage>(new { T = Texts(context, "en"), Token = token }),
            FormOpening.Open form => Page.Of<FormPage>(new
            {
                Token = token, form.Frame, Steps = FormSteps.Of(form.Frame.Instruments, form.Frame.HadSessions), Fields = FormFields.Empty(clock),
                T = Texts(context, form.Frame.Client.Language), IsHandedOver = Screen.IsHandedOver(context),
            }),
            FormOpening.Received received => await Notice(context, "received", new(received.Language) { IsSecond = context.Request.Query[SecondField] == "yes" }),
            FormOpening.NotYet early => await Notice(context, "early", new(early.Language)),
            _ => await Nothing(context),
        };

    private static async Task<IResult> Thank(string token, HttpContext context, OpenForm open)
    {
        switch (await open.Run(token, context.RequestAborted))
        {
            case FormOpening.Received received:
                var (practice, today) = await context.RequestServices.GetRequiredService<AboutPractice>().Run(context.RequestAborted);
                var helpFirst = Screen.TakeHelpFirst(context, token);
                return Page.Of<ThanksPage>(new { Practice = practice, Today = today, T = Texts(context, received.Language), HelpFirst = helpFirst, received.HasCover, IsHandedOver = Screen.IsHandedOver(context), Token = token, IsMarked = context.Request.Query[MarkedField] == "yes" });
            case FormOpening.Open or FormOpening.NotYet:
                return Results.Redirect("/f/" + token);
            default:
                return await Nothing(context);
        }
    }

    /// <summary>That there is something hard to say, and nothing else: the words have their place on the client's own page.</summary>
    private static async Task<IResult> MarkUnsaid(string token, HttpContext context, App.HardToSay.MarkUnsaidAfterForm mark) =>
        await mark.Run(token, context.RequestAborted) ? new SeeOther($"/f/{token}/thanks?{MarkedField}=yes&lang={Texts(context, null).Language}") : await Nothing(context);

    private static SeeOther ComeBack(string token, HttpContext context)
    {
        Screen.ComeBack(context, token);
        return new SeeOther("/f/" + Uri.EscapeDataString(token));
    }

    /// <summary>Ends the form in this browser: going back shows an empty page. On a screen of the practice the client's part is over.</summary>
    private static async Task<SeeOther> Leave(HttpContext context)
    {
        var form = await context.FindForm() ?? FormCollection.Empty;
        if (form["of"].ToString() is { Length: > 0 and < 100 } token && token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) Screen.Leave(context, token);
        await Alone.OwnDoor.End(context);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return new SeeOther("/leave");
    }

    private static async Task<IResult> Help(HttpContext context, AboutPractice about)
    {
        var (practice, today) = await about.Run(context.RequestAborted);
        return Page.Of<HelpNow.HelpPage>(new { Practice = practice, Today = today, T = Texts(context, null) });
    }
}
