using Microsoft.AspNetCore.Mvc;
using Rapport.App.Forms;
using Rapport.App.Keys;
using Rapport.Web.Hosting;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Setup;

/// <summary>Unlocking after each start, with the passphrase or, when it is lost, with the recovery sheet and a new passphrase.</summary>
internal static class UnlockPages
{
    public static void Map(IEndpointRouteBuilder door)
    {
        door.MapGet("/unlock", (string? code, Vault vault) => vault.IsOpen ? Results.Redirect("/") : Page.Of<UnlockPage>(new { DoorCode = code })).Needs(new Need.Door());
        door.MapPost("/unlock", Unlock).Needs(new Need.Door()).DisableAntiforgery();
        door.MapGet("/unlock/sheet", (string? code, Vault vault) => vault.IsOpen ? Results.Redirect("/") : Page.Of<UnlockBySheetPage>(new { Form = new UnlockForm { DoorCode = code }, Suggestion = PassphraseInput.ByChance() })).Needs(new Need.Door());
        door.MapPost("/unlock/sheet", BySheet).Needs(new Need.Door()).DisableAntiforgery();
    }

    private static async Task<IResult> Unlock([FromForm] UnlockForm form, HttpContext context, Vault vault, DoorGuard guard)
    {
        if (vault.IsOpen) return Results.Redirect("/");
        switch (await vault.Unlock(new MasterSecret.Passphrase(form.Passphrase ?? ""), context.RequestAborted))
        {
            case Unlocking.Unlocked:
                guard.CameIn(context);
                return Results.Redirect("/");
            case Unlocking.NotSetUp:
                return Results.Redirect("/set-up");
            case var other:
                guard.Failed(context);
                return Page.Of<UnlockPage>(new { form.DoorCode, Problem = S["setup." + other.GetType().Name] }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> BySheet([FromForm] UnlockForm form, HttpContext context, Vault vault, DoorGuard guard)
    {
        if (vault.IsOpen) return Results.Redirect("/");
        if (PassphraseInput.Problem(form.Passphrase, form.PassphraseAgain, null) is var (field, key)) return Again(form, field, S[key]);
        var secret = new MasterSecret.Recovery(form.Sheet ?? "");
        switch (await vault.Unlock(secret, context.RequestAborted))
        {
            case Unlocking.Unlocked:
                guard.CameIn(context);
                var sheet = await vault.ChangeLocks(new MasterSecret.Passphrase(form.Passphrase!), context.RequestAborted);
                var (practice, _) = await context.RequestServices.GetRequiredService<AboutPractice>().Run(CancellationToken.None);
                return Page.Of<RecoverySheetPage>(new { Sheet = sheet, Practice = practice.Name });
            case Unlocking.NotSetUp:
                return Results.Redirect("/set-up");
            case Unlocking.WrongSecret:
                guard.Failed(context);
                return Again(form, "Sheet", S["setup.sheet-wrong"]);
            case var other:
                guard.Failed(context);
                return Again(form, "Sheet", S["setup." + other.GetType().Name]);
        }
    }

    private static IResult Again(UnlockForm form, string field, string problem) =>
        Page.Of<UnlockBySheetPage>(new { Form = form, ProblemAt = field, Problem = problem, Suggestion = PassphraseInput.ByChance() }, StatusCodes.Status422UnprocessableEntity);
}
