using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Rapport.App.Accounts;
using Rapport.Web.Hosting;
using Rapport.Web.Operations;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Accounts;

/// <summary>Making a passkey, signing in with one, giving one up.</summary>
internal static class PasskeyPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-in/passkey/options", AskForSignIn).Needs(new Need.Anybody("what the passkey of a sign-in signs"));
        app.MapPost("/sign-in/passkey", SignIn).Needs(new Need.Anybody("the sign-in itself"));
        app.MapPost("/account/passkeys/options", AskForNew).NeedsStaff();
        app.MapPost("/account/passkeys", Keep).NeedsStaff();
        app.MapPost("/account/passkeys/{passkey}/remove", Remove).NeedsStaff();
    }

    private static async Task<IResult> AskForSignIn([FromForm] PasskeyForm form, SignInManager<Account> identity) =>
        Results.Text(await identity.MakePasskeyRequestOptionsAsync(null), "application/json", Encoding.UTF8);

    private static async Task<IResult> SignIn([FromForm] PasskeyForm form, HttpContext context, SignInManager<Account> identity, UserManager<Account> accounts)
    {
        var asserted = await UnderWay(form.Credential, identity.PerformPasskeyAssertionAsync);
        if (asserted is not { Succeeded: true, User: { } account, Passkey: { } passkey })
        {
            SecurityEvents.NotSignedIn(context, "passkey", nameof(SigningIn.Wrong));
            return Page.Of<SignInPage>(new { form.Back, Problem = S["accounts.passkey-wrong"] }, StatusCodes.Status422UnprocessableEntity);
        }
        await accounts.AddOrUpdatePasskeyAsync(account, passkey);
        await SignedInCookie.Begin(context, account, SignInStrength.Passkey);
        return Results.LocalRedirect(LocalPath.Or(form.Back, "/today"));
    }

    private static async Task<IResult> AskForNew([FromForm] PasskeyForm form, Visit visit, SignInManager<Account> identity, ShowAccount show, CancellationToken stop)
    {
        var shown = await show.Run(visit.Who, stop);
        var who = new PasskeyUserEntity { Id = visit.Account.Value.ToString(), Name = shown.Email, DisplayName = visit.Person.DisplayName };
        return Results.Text(await identity.MakePasskeyCreationOptionsAsync(who), "application/json", Encoding.UTF8);
    }

    private static async Task<IResult> Keep([FromForm] PasskeyForm form, HttpContext context, SignInManager<Account> identity, KeepPasskey keep)
    {
        var visit = context.RequestServices.GetRequiredService<Visit>();
        var made = await UnderWay(form.Credential, identity.PerformPasskeyAttestationAsync);
        if (made is not { Succeeded: true, Passkey: { } passkey, UserEntity: { } whose } || whose.Id != visit.Account.Value.ToString())
            return await OwnPages.Again(context, "passkey", S["accounts.passkey-not-made"]);
        if (form.Name?.Length > PracticeSettings.PracticeInput.LongestName) return await OwnPages.Again(context, "passkey", S["accounts.name-needed"]);
        var name = string.IsNullOrWhiteSpace(form.Name) ? DeviceWords.Of(context.Request.Headers.UserAgent) : form.Name.Trim();
        return await OwnPages.Answer(context, "passkey", await keep.Run(OwnPages.Holder(context), form.Password ?? "", (passkey.CredentialId, name, PasskeyNotes.Write(passkey)), context.RequestAborted));
    }

    private static async Task<IResult> Remove(string passkey, [FromForm] PasskeyForm form, HttpContext context, RemovePasskey remove)
    {
        var id = passkey.Length % 2 == 0 && passkey.All(char.IsAsciiHexDigit) ? Convert.FromHexString(passkey) : [];
        return await OwnPages.Answer(context, "passkey-" + passkey, await remove.Run(OwnPages.Holder(context), form.Password ?? "", id, context.RequestAborted));
    }

    /// <summary>Null where nothing was sent, or nothing was asked for before: a page that stood open too long, or a form that is sent twice.</summary>
    private static async Task<T?> UnderWay<T>(string? credential, Func<string, Task<T>> perform) where T : class
    {
        if (string.IsNullOrEmpty(credential)) return null;
        try
        {
            return await perform(credential);
        }
        catch (InvalidOperationException)
        {
            return null; // the library's only word for it
        }
    }
}
