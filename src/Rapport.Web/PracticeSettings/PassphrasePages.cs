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
        app.MapGet("/practice/passphrase", (ServeSettings settings) => Shown(settings, null, null)).NeedsStaff(Roles.Owner);
        app.MapPost("/practice/passphrase", Change).NeedsStaff(Roles.Owner);
    }

    private static async Task<IResult> Change([FromForm] PassphraseForm form, HttpContext context, Vault vault, DoorGuard guard)
    {
        var settings = context.RequestServices.GetRequiredService<ServeSettings>();
        if (settings.Opener == StoreOpener.Demo) return Shown(settings, null, null);
        if (guard.Left(context) is { } left) return Shown(settings, "Present", WaitWords.Of(left));
        var isKeyFile = settings.Opener == StoreOpener.KeyFile;
        if (!isKeyFile && PassphraseInput.Problem(form.Passphrase, form.PassphraseAgain, null) is var (field, key)) return Shown(settings, field, S[key]);
        MasterSecret present = isKeyFile ? new MasterSecret.Recovery(form.Present ?? "") : new MasterSecret.Passphrase(form.Present ?? "");
        if (!await vault.Fits(present, context.RequestAborted))
        {
            guard.Failed(context);
            return Shown(settings, "Present", S[isKeyFile ? "setup.sheet-wrong" : "setup.WrongSecret"]);
        }
        guard.CameIn(context);
        var next = isKeyFile ? Opening.OfKeyFile(settings) : new MasterSecret.Passphrase(form.Passphrase!);
        return Page.Of<RecoverySheetPage>(new { Sheet = await vault.ChangeLocks(next, CancellationToken.None), Practice = context.RequestServices.GetRequiredService<Visit>().Practice.Name });
    }

    private static IResult Shown(ServeSettings settings, string? at, string? problem) =>
        Page.Of<PassphrasePage>(new { settings.Opener, Suggestion = PassphraseInput.ByChance(), ProblemAt = at, Problem = problem }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
