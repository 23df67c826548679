using System.Globalization;
using Rapport.App.Alone;
using Rapport.App.Forms;
using Rapport.Web.Accounts;
using Rapport.Web.Forms;
using Rapport.Web.Hosting;
using Rapport.Web.Operations;
using Rapport.Web.Texts;

namespace Rapport.Web.Alone;

/// <summary>The client's way in: asking for a link, the link, the word.</summary>
internal static class EnterPages
{
    private const int LongestAddress = 254;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(OwnDoor.Ask, (string? over, HttpContext context) => Shown(context, new() { IsOver = over == "yes" })).Needs(new Need.Anybody("a client asks for a link here, whoever they are"));
        app.MapPost(OwnDoor.Ask, Want).Needs(new Need.Anybody("a client asks for a link here, whoever they are"));
        app.MapGet("/own/{token}", Show).Needs(new Need.Link());
        app.MapPost("/own/{token}", Enter).Needs(new Need.Link());
    }

    /// <summary>The answer is the same for every address that could be one.</summary>
    private static async Task<IResult> Want(IFormCollection form, HttpContext context, WantLink want)
    {
        var email = form["Email"].ToString().Trim();
        if (email.Length is 0 or > LongestAddress || !email.Contains('@', StringComparison.Ordinal)) return await Shown(context, new() { Email = email, Problem = "alone.ask-wrong", Status = StatusCodes.Status422UnprocessableEntity });
        if (await want.Run(email, SignInPages.Network(context), context.RequestAborted) is { } wait) return await Shown(context, new() { Email = email, Wait = Told(context, wait), Status = StatusCodes.Status429TooManyRequests });
        return await Shown(context, new() { IsWanted = true });
    }

    private static async Task<IResult> Shown(HttpContext context, AskedForLink how)
    {
        var (practice, today) = await context.RequestServices.GetRequiredService<AboutPractice>().Run(context.RequestAborted);
        return Page.Of<AskLinkPage>(new { How = how, Practice = practice, Today = today, T = FormPages.Texts(context, null) }, how.Status);
    }

    private static async Task<IResult> Show(string token, HttpContext context, FindOwnLink find) =>
        await find.Run(token, context.RequestAborted) is { } language ? await Word(token, context, language, null, StatusCodes.Status200OK) : await Nothing(context);

    private static async Task<IResult> Enter(string token, IFormCollection form, HttpContext context, ComeIn come)
    {
        switch (await come.Run(token, form["Word"].ToString(), SignInPages.Network(context), context.RequestAborted))
        {
            case CameIn.In came:
                await OwnDoor.End(context);
                OwnDoor.Begin(context, came.Token);
                return new SeeOther($"{OwnDoor.Home}?lang={FormPages.Texts(context, null).Language}");
            case CameIn.Wrong:
                SecurityEvents.NotSignedIn(context, "own page", nameof(CameIn.Wrong));
                return await Word(token, context, null, texts => texts["alone.word-wrong"], StatusCodes.Status422UnprocessableEntity);
            case CameIn.Wait wait:
                var left = Told(context, wait.For);
                return await Word(token, context, null, texts => InWords(left, texts), StatusCodes.Status429TooManyRequests);
            default:
                return await Nothing(context);
        }
    }

    private static async Task<IResult> Word(string token, HttpContext context, string? language, Func<ClientTexts, string>? problem, int status)
    {
        var (practice, today) = await context.RequestServices.GetRequiredService<AboutPractice>().Run(context.RequestAborted);
        var texts = FormPages.Texts(context, language);
        return Page.Of<WordPage>(new { Token = token, Practice = practice, Today = today, T = texts, Problem = problem?.Invoke(texts) }, status);
    }

    /// <summary>A link that was never made, was used or is over, or whose way in is closed: one page for all.</summary>
    private static async Task<IResult> Nothing(HttpContext context)
    {
        SecurityEvents.Guessed(context, "own link");
        var isMany = !context.RequestServices.GetRequiredService<GuessLimit>().Count(context);
        var (practice, today) = await context.RequestServices.GetRequiredService<AboutPractice>().Run(context.RequestAborted);
        return Page.Of<NoOwnLinkPage>(new { IsMany = isMany, Practice = practice, Today = today, T = FormPages.Texts(context, null) }, isMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status404NotFound);
    }

    private static TimeSpan Told(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return wait;
    }

    internal static string InWords(TimeSpan wait, ClientTexts texts) => wait.TotalSeconds < 90
        ? texts.Say("alone.wait-seconds", ("n", (int)Math.Ceiling(wait.TotalSeconds))) : texts.Say("alone.wait-minutes", ("n", (int)Math.Ceiling(wait.TotalMinutes)));
}
