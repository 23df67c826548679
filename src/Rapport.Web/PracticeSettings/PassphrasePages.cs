using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Rapport.App.Keys;
using Rapport.Care;
using Rapport.Web.Accounts;
using Rapport.Web.Hosting;
using Rapport.Web.Setup;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.PracticeSettings;

/// <summary>Another passphrase, and with it another recovery sheet.</summary>
internal static class PassphrasePages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/practice/passphrase", () => Shown(null, null)).NeedsStaff(Roles.Owner);
        app.MapPost("/practice/passphrase", Change).NeedsStaff(Roles.Owner);
    }

    private static async Task<IResult> Change([FromForm] PassphraseForm form, HttpContext context, Vault vault, DoorGuard guard)
    {
        if (guard.Left(context) is { } left) return Shown("Present", WaitWords.Of(left));
        if (PassphraseInput.Problem(form.Passphrase, form.PassphraseAgain, null) is var (field, key)) return Shown(field, S[key]);
        if (!await vault.Fits(new MasterSecret.Passphrase(form.Present ?? ""), context.RequestAborted))
        {
            guard.Failed(context);
            return Shown("Present", S["setup.WrongSecret"]);
        }
        guard.CameIn(context);
        return Page.Of<RecoverySheetPage>(new { Sheet = await vault.ChangeLocks(new MasterSecret.Passphrase(form.Passphrase!), CancellationToken.None) });
    }

    private static RazorComponentResult<PassphrasePage> Shown(string? at, string? problem) =>
        Page.Of<PassphrasePage>(new { Suggestion = PassphraseInput.ByChance(), ProblemAt = at, Problem = problem }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
