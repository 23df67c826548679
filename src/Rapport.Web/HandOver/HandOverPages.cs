using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Rapport.App.Accounts;
using Rapport.App.Forms;
using Rapport.App.Messages;
using Rapport.Care;
using Rapport.Web.Forms;
using Rapport.Web.Hosting;

namespace Rapport.Web.HandOver;

/// <summary>How a form gets to the client: by a link, on a screen of the practice, on paper.</summary>
internal static class HandOverPages
{
    private const string Root = "/clients/{client:guid}/sessions/{session:guid}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Root + "/hand-over", Show).NeedsClient("hand-over");
        app.MapPost(Root + "/hand-over", Do).NeedsClient("hand-over");
        app.MapGet(Root + "/paper", PaperPages.Show).NeedsClient("paper form");
        app.MapPost(Root + "/paper", PaperPages.Keep).NeedsClient("paper form");
        app.MapGet(Root + "/paper/print", PaperPages.Print).NeedsClient("paper form");
        app.MapGet("/here", Here).Needs(new Need.Anybody("a screen that was handed over, with nothing on it"));
    }

    public static FormPurpose Purpose(string? wanted) => wanted == "check-in" ? FormPurpose.CheckIn : FormPurpose.CheckOut;

    private static async Task<IResult> Show(Guid client, Guid session, HttpContext context, ShowHandOver show)
    {
        var purpose = Purpose(context.Request.Query["for"]);
        return await show.Run(new(client), new(session), purpose, context.RequestAborted) is { } frame
            ? Page.Of<HandOverPage>(new { Frame = frame, Purpose = purpose })
            : Results.NotFound();
    }

    private static async Task<IResult> Do(Guid client, Guid session, IFormCollection form, HttpContext context)
    {
        var services = context.RequestServices;
        var wish = new FormWish(new(client), new(session), Purpose(form["for"]), [.. form["ask"].OfType<string>()]);
        switch (form["go"].ToString())
        {
            case "computer":
                return await HandOver(wish, context, AnswerChannel.ThisComputer);
            case "tablet":
                return await HandOver(wish, context, AnswerChannel.Tablet);
            case "email":
                return await Answer(wish, context, await services.GetRequiredService<SendFormLink>().Run(wish, context.RequestAborted));
            case "revoke":
                return await Again(wish, context, new() { Revoked = await services.GetRequiredService<RevokeFormLinks>().Run(wish, context.RequestAborted) });
            default:
                return await Answer(wish, context, await services.GetRequiredService<CreateFormLink>().Run(wish, AnswerChannel.Link, context.RequestAborted));
        }
    }

    /// <summary>What hinders is said by the page itself, which looks anew.</summary>
    private static Task<IResult> Answer(FormWish wish, HttpContext context, LinkMade made) => made switch
    {
        LinkMade.Made link => Again(wish, context, new() { Made = link }),
        LinkMade.Queued => Again(wish, context, new() { IsQueued = true }),
        _ => Again(wish, context, new() { Status = StatusCodes.Status422UnprocessableEntity }),
    };

    private static async Task<IResult> Again(FormWish wish, HttpContext context, HandedOver done)
    {
        if (await context.RequestServices.GetRequiredService<ShowHandOver>().Run(wish.Client, wish.Session, wish.Purpose, context.RequestAborted) is not { } frame) return Results.NotFound();
        var address = done.Made is { } made ? $"{frame.Practice.PublicAddress!.Value}/f/{made.Token.Text}" : null;
        return Page.Of<HandOverPage>(new { Frame = frame, wish.Purpose, Address = address, done.Made?.Link, done.IsQueued, done.Revoked, Asked = wish.Instruments }, done.Status);
    }

    /// <summary>The sign-in of this browser is put aside before the form is shown in it.</summary>
    private static async Task<IResult> HandOver(FormWish wish, HttpContext context, AnswerChannel channel)
    {
        var made = await context.RequestServices.GetRequiredService<CreateFormLink>().Run(wish, channel, context.RequestAborted);
        if (made is not LinkMade.Made link) return await Answer(wish, context, made);
        await context.RequestServices.GetRequiredService<EndSignIns>().Run(context.RequestServices.GetRequiredService<Visit>().SignIn, context.RequestAborted);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        Screen.HandOver(context, channel);
        return new SeeOther("/f/" + link.Token.Text);
    }

    private static IResult Here(HttpContext context)
    {
        Screen.TakeBack(context);
        return Page.Of<HerePage>();
    }

    /// <summary>What was done, for the page that says so.</summary>
    private sealed record HandedOver
    {
        public LinkMade.Made? Made { get; init; }

        public bool IsQueued { get; init; }

        public int? Revoked { get; init; }

        public int Status { get; init; } = StatusCodes.Status200OK;
    }
}
