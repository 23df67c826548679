using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Rapport.App.Accounts;
using Rapport.Web.Hosting;
using Rapport.Web.Operations;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Accounts;

/// <summary>Signing in with a password and a code, and out. Passkeys have a file of their own.</summary>
internal static class SignInPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => Results.Redirect("/today")).Needs(new Need.Anybody("leads on to a page that asks"));
        app.MapGet("/sign-in", Show).Needs(new Need.Anybody("the sign-in itself"));
        app.MapPost("/sign-in", SignIn).Needs(new Need.Anybody("the sign-in itself"));
        app.MapPost("/sign-in/code", Code).Needs(new Need.Anybody("the second step of the sign-in"));
        app.MapPost("/sign-out", SignOut).NeedsStaff();
    }

    private static IResult Show(string? back, Visit visit) =>
        visit.IsSignedIn ? Results.LocalRedirect(LocalPath.Or(back, "/today")) : Page.Of<SignInPage>(new { Back = back });

    private static async Task<IResult> SignIn([FromForm] SignInForm form, HttpContext context, CheckPassword check, SecondStepRule rule)
    {
        switch (await check.Run((form.Email ?? "", form.Password ?? ""), Network(context), context.RequestAborted))
        {
            case SigningIn.Welcome welcome:
                await SignedInCookie.Begin(context, welcome.Account, rule.IsWaitedFor ? welcome.Strength : SignInStrength.FirstVisit);
                return Results.LocalRedirect(LocalPath.Or(form.Back, "/today"));
            case SigningIn.SecondStep second:
                var step = context.RequestServices.GetRequiredService<FirstStep>().Write(second.Account);
                return Page.Of<CodePage>(new { Form = new CodeForm { Step = step, Back = form.Back }, HasCodes = second.Account.TwoFactorEnabled });
            case SigningIn.Wait wait:
                return Refused<SignInPage>(context, wait, new { form.Email, form.Back, Problem = InWords(wait) });
            default:
                SecurityEvents.NotSignedIn(context, "password", nameof(SigningIn.Wrong));
                return Page.Of<SignInPage>(new { form.Email, form.Back, Problem = S["accounts.wrong"] }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> Code([FromForm] CodeForm form, HttpContext context, FirstStep first, CheckCode check)
    {
        if (first.Read(form.Step) is not { } step) return Page.Of<SignInPage>(new { form.Back, Problem = S["accounts.step-old"] }, StatusCodes.Status422UnprocessableEntity);
        switch (await check.Run(step, form.Code ?? "", Network(context), context.RequestAborted))
        {
            case SigningIn.Welcome welcome:
                await SignedInCookie.Begin(context, welcome.Account, welcome.Strength);
                return Results.LocalRedirect(LocalPath.Or(form.Back, "/today"));
            case SigningIn.Wait wait:
                return Refused<CodePage>(context, wait, new { Form = form, HasCodes = true, Problem = InWords(wait) });
            default:
                SecurityEvents.NotSignedIn(context, "code", nameof(SigningIn.Wrong));
                return Page.Of<CodePage>(new { Form = form, HasCodes = true, Problem = S["accounts.code-wrong"] }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> SignOut(HttpContext context, Visit visit, EndSignIns end, App.Reflections.OpenReflections reflections)
    {
        reflections.Lock(visit.SignIn);
        await end.Run(visit.SignIn, context.RequestAborted);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\""; // and not what waits in this browser to be sent by a client
        return Results.Redirect("/sign-in");
    }

    public static string Network(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "none";

    public static string InWords(SigningIn.Wait wait) => WaitWords.Of(wait.For);

    private static IResult Refused<T>(HttpContext context, SigningIn.Wait wait, object page) where T : Microsoft.AspNetCore.Components.IComponent
    {
        SecurityEvents.NotSignedIn(context, typeof(T).Name, nameof(SigningIn.Wait));
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.For.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Page.Of<T>(page, StatusCodes.Status429TooManyRequests);
    }
}
