using Microsoft.AspNetCore.Mvc;
using Rapport.App.Accounts;
using Rapport.Web.Hosting;
using Rapport.Web.Operations;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Accounts;

/// <summary>Setting up the second step of the sign-in: an authenticator's codes, or a passkey.</summary>
internal static class SecondStepPages
{
    public const string Path = "/account/second-step";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, Show).NeedsStaff();
        app.MapPost(Path, TurnOn).NeedsStaff();
    }

    private static async Task<IResult> Show(Visit visit, ShowAccount show, CancellationToken stop)
    {
        var shown = await show.Run(visit.Who, stop);
        return shown.HasCodes ? Results.Redirect("/account") : Page.Of<SecondStepPage>(new { shown.Email, Key = TimeCode.NewKey() });
    }

    private static async Task<IResult> TurnOn([FromForm] AccountForm form, HttpContext context, TurnOnCodes turnOn)
    {
        var change = await turnOn.Run(OwnPages.Holder(context), form.Password ?? "", (form.Key ?? "", form.Code ?? ""), context.RequestAborted);
        return change switch
        {
            AccountChange.WrongCode => await Again(form, context, (S["accounts.first-code-wrong"], null)),
            AccountChange.WrongPassword => await Again(form, context, (null, S["accounts.password-wrong"])),
            AccountChange.Wait wait => await Again(form, context, (null, WaitWords.Of(wait.For)), StatusCodes.Status429TooManyRequests),
            _ => await OwnPages.Answer(context, "codes", change),
        };
    }

    private static async Task<IResult> Again(AccountForm form, HttpContext context, (string? OfCode, string? OfPassword) wrong, int status = StatusCodes.Status422UnprocessableEntity)
    {
        var visit = context.RequestServices.GetRequiredService<Visit>();
        SecurityEvents.AccountChanged(context, visit.Account.Value, "codes", wrong.OfCode is null ? nameof(AccountChange.WrongPassword) : nameof(AccountChange.WrongCode));
        var shown = await context.RequestServices.GetRequiredService<ShowAccount>().Run(visit.Who, context.RequestAborted);
        var key = TimeCode.IsKey(form.Key ?? "") ? form.Key : TimeCode.NewKey();
        return Page.Of<SecondStepPage>(new { shown.Email, Key = key, Problem = wrong.OfCode, PasswordProblem = wrong.OfPassword }, status);
    }
}
