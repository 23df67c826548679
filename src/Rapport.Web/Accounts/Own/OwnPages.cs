using Microsoft.AspNetCore.Mvc;
using Rapport.App.Accounts;
using Rapport.Web.Hosting;
using Rapport.Web.Operations;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Accounts;

/// <summary>One's own account: name, password, second step, devices.</summary>
internal static class OwnPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/account", Show).NeedsStaff();
        app.MapPost("/account/name", Rename).NeedsStaff();
        app.MapPost("/account/theme", Theme).NeedsStaff();
        app.MapPost("/account/password", Password).NeedsStaff();
        app.MapPost("/account/recovery-codes", Codes).NeedsStaff();
        app.MapPost("/account/codes/off", Off).NeedsStaff();
        app.MapPost("/account/others", Others).NeedsStaff();
    }

    public static Holder Holder(HttpContext context)
    {
        var visit = context.RequestServices.GetRequiredService<Visit>();
        return new(visit.Account, visit.SignIn, SignInPages.Network(context));
    }

    /// <summary>One answer for each case; what went wrong stands at its form.</summary>
    public static async Task<IResult> Answer(HttpContext context, string form, AccountChange change)
    {
        var visit = context.RequestServices.GetRequiredService<Visit>();
        SecurityEvents.AccountChanged(context, visit.Account.Value, form.Split('-')[0], change.GetType().Name);
        switch (change)
        {
            case AccountChange.Done done:
                await SignedInCookie.Write(context, visit.SignIn, done.Stamp);
                return Results.Redirect("/account?changed=" + form.Split('-')[0]);
            case AccountChange.WithCodes with:
                await SignedInCookie.Write(context, visit.SignIn, with.Stamp);
                return Page.Of<RecoveryCodesPage>(new { with.Codes });
            case AccountChange.Wait wait:
                return await Again(context, form, WaitWords.Of(wait.For), StatusCodes.Status429TooManyRequests);
            case AccountChange.WrongPassword:
                return await Again(context, form, S["accounts.password-wrong"]);
            case AccountChange.WrongCode:
                return await Again(context, form, S["accounts.code-wrong"]);
            default:
                return await Again(context, form, S["accounts.not-there"]);
        }
    }

    public static async Task<IResult> Again(HttpContext context, string form, string problem, int status = StatusCodes.Status422UnprocessableEntity)
    {
        var visit = context.RequestServices.GetRequiredService<Visit>();
        var shown = await context.RequestServices.GetRequiredService<ShowAccount>().Run(visit.Who, context.RequestAborted);
        return Page.Of<AccountPage>(new { Shown = shown, ProblemAt = form, Problem = problem }, status);
    }

    private static async Task<IResult> Show(string? changed, Visit visit, ShowAccount show, CancellationToken stop) =>
        Page.Of<AccountPage>(new { Shown = await show.Run(visit.Who, stop), Changed = changed });

    private static async Task<IResult> Rename([FromForm] AccountForm form, HttpContext context, Visit visit, RenameMyself rename)
    {
        if (string.IsNullOrWhiteSpace(form.Name) || form.Name.Length > 200) return await Again(context, "name", S["accounts.name-needed"]);
        await rename.Run(visit.Person.Id, form.Name, context.RequestAborted);
        return Results.Redirect("/account?changed=name");
    }

    private static async Task<IResult> Theme([FromForm] AccountForm form, HttpContext context, Visit visit, ChangePreference change)
    {
        if (!Enum.TryParse<Theme>(form.Theme, ignoreCase: true, out var theme) || !Enum.IsDefined(theme)) return await Again(context, "theme", S["accounts.theme-wrong"]);
        await change.Run(visit.Person.Id, preference => preference.Theme = theme, context.RequestAborted);
        return Results.Redirect("/account?changed=theme");
    }

    private static async Task<IResult> Password([FromForm] AccountForm form, HttpContext context, ChangePassword change)
    {
        if (!ChangePassword.IsFit(form.NewPassword)) return await Again(context, "new-password", S["accounts.password-short"]);
        if (form.NewPassword != form.NewPasswordAgain) return await Again(context, "new-password-again", S["accounts.password-differs"]);
        return await Answer(context, "password", await change.Run(Holder(context), form.Password ?? "", form.NewPassword!, context.RequestAborted));
    }

    private static async Task<IResult> Codes([FromForm] AccountForm form, HttpContext context, RenewRecoveryCodes renew) =>
        await Answer(context, "recovery", await renew.Run(Holder(context), form.Password ?? "", context.RequestAborted));

    private static async Task<IResult> Off([FromForm] AccountForm form, HttpContext context, TurnOffCodes turnOff) =>
        await Answer(context, "codes", await turnOff.Run(Holder(context), form.Password ?? "", context.RequestAborted));

    private static async Task<IResult> Others([FromForm] AccountForm form, HttpContext context, EndOtherSignIns end) =>
        await Answer(context, "others", await end.Run(Holder(context), form.Password ?? "", context.RequestAborted));
}
