using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Rapport.App.Accounts;
using Rapport.Web.Hosting;

namespace Rapport.Web.Accounts;

/// <summary>Signing in and out.</summary>
internal static class SignInPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => Results.Redirect("/today")).Needs(new Need.Anybody("leads on to a page that asks"));
        app.MapGet("/sign-in", (string? back) => Page.Of<SignInPage>(new { Back = back })).Needs(new Need.Anybody("the sign-in itself"));
        app.MapPost("/sign-in", SignIn).Needs(new Need.Anybody("the sign-in itself"));
        app.MapPost("/sign-out", SignOut).NeedsStaff();
    }

    private static async Task<IResult> SignIn([FromForm] SignInForm form, UserManager<Account> accounts, SignInManager<Account> signIn)
    {
        var account = await accounts.FindByNameAsync(form.Email ?? "");
        var came = account is null ? Microsoft.AspNetCore.Identity.SignInResult.Failed : await signIn.PasswordSignInAsync(account, form.Password ?? "", isPersistent: false, lockoutOnFailure: false);
        return came.Succeeded
            ? Results.LocalRedirect(IsLocal(form.Back) ? form.Back! : "/today")
            : Page.Of<SignInPage>(new { form.Email, form.Back, Failed = true }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> SignOut(SignInManager<Account> signIn)
    {
        await signIn.SignOutAsync();
        return Results.Redirect("/sign-in");
    }

    private static bool IsLocal(string? path) => path is ['/', not '/' and not '\\', ..] or "/";
}
