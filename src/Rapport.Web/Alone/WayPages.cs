using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Rapport.App.Accounts;
using Rapport.App.Alone;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Forms;
using Rapport.Web.Hosting;
using Rapport.Web.Texts;

namespace Rapport.Web.Alone;

/// <summary>A therapist and a client open, together, the client's own way to their page; either closes it.</summary>
internal static class WayPages
{
    private const string Path = "/clients/{client:guid}/own-way", What = "own way";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (Guid client, HttpContext context) => Shown(client, context, new())).NeedsClient(What);
        app.MapPost(Path, Do).NeedsClient(What);
        app.MapGet(Path + "/word", (Guid client, string? lang, HttpContext context) => Choose(client, lang, null, context)).NeedsClient(What);
        app.MapPost(Path + "/word", Keep).NeedsClient(What);
    }

    private static async Task<IResult> Do(Guid client, IFormCollection form, HttpContext context, MakeOwnLink make)
    {
        var stop = context.RequestAborted;
        var visit = context.RequestServices.GetRequiredService<Visit>();
        switch (form["go"].ToString())
        {
            case "email":
                return await Shown(client, context, await make.Run(new(client), OwnLinkBy.Email, stop) is null ? new() { IsRefused = true } : new() { IsQueued = true });
            case "paper":
                return await Shown(client, context, await make.Run(new(client), OwnLinkBy.Paper, stop) is { } made ? new() { Token = made.Token.Text, Until = made.Link.ExpiresAt } : new() { IsRefused = true });
            case "screen":
                return await HandOver(client, context, make);
            case "close":
                await context.RequestServices.GetRequiredService<CloseWay>().Run(new(client), visit.Person.Id, stop);
                return new SeeOther($"/clients/{client}/own-way");
            default:
                return await Shown(client, context, new() { IsRefused = true });
        }
    }

    /// <summary>The sign-in of this browser is put aside before the client's page is asked for in it.</summary>
    private static async Task<IResult> HandOver(Guid client, HttpContext context, MakeOwnLink make)
    {
        if (await make.Run(new(client), OwnLinkBy.Screen, context.RequestAborted) is not { } made) return await Shown(client, context, new() { IsRefused = true });
        await context.RequestServices.GetRequiredService<EndSignIns>().Run(context.RequestServices.GetRequiredService<Visit>().SignIn, context.RequestAborted);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        Screen.HandOver(context, AnswerChannel.ThisComputer);
        return new SeeOther("/own/" + made.Token.Text);
    }

    private static async Task<IResult> Shown(Guid client, HttpContext context, WayDone done) =>
        await context.RequestServices.GetRequiredService<ShowWay>().Run(new(client), context.RequestAborted) is { } frame
            ? Page.Of<WayPage>(new { Frame = frame, Done = done }, done.IsRefused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : Results.NotFound();

    private static async Task<IResult> Choose(Guid client, string? lang, string? problem, HttpContext context)
    {
        if (await context.RequestServices.GetRequiredService<ShowWay>().Run(new(client), context.RequestAborted) is not { } frame) return Results.NotFound();
        var visit = context.RequestServices.GetRequiredService<Visit>();
        return Page.Of<ChooseWordPage>(new { Frame = frame, Problem = problem, T = ClientTexts.In(string.IsNullOrEmpty(lang) ? frame.Client.Language : lang), visit.Today }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Keep(Guid client, IFormCollection form, HttpContext context, OpenWay open)
    {
        if (await context.RequestServices.GetRequiredService<ShowWay>().Run(new(client), context.RequestAborted) is not { } frame) return Results.NotFound();
        var (word, lang) = (form["Word"].ToString(), context.Request.Query["lang"].ToString());
        var problem = OwnWord.Lack(word, frame.Client.Name) is { } lack ? "alone.word-" + lack.ToString().ToLowerInvariant() : word == form["Again"] ? null : "alone.word-not-same";
        if (problem is not null) return await Choose(client, lang, problem, context);
        var by = context.RequestServices.GetRequiredService<Visit>().Person.Id;
        return await open.Run(new(client), by, word, context.RequestAborted) is null ? Results.NotFound() : new SeeOther($"/clients/{client}/own-way");
    }
}
