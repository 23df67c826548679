using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Accounts;
using Rapport.App.Keys;
using Rapport.App.Practices;
using Rapport.App.Storage;
using Rapport.Web.Accounts;
using Rapport.Web.Hosting;
using Rapport.Web.PracticeSettings;

namespace Rapport.Web.Setup;

/// <summary>The first visit: the practice, the owner's account, the passphrase.</summary>
internal static class SetupPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var door = app.MapGroup("").AddEndpointFilter<DoorFilter>();
        door.MapGet("/set-up", Show).Needs(new Need.Door());
        door.MapPost("/set-up", SetUp).Needs(new Need.Door()).DisableAntiforgery();
        UnlockPages.Map(door);
    }

    private static IResult Show(Vault vault, string? code) => vault.IsInUse
        ? Results.Redirect("/")
        : Page.Of<SetupPage>(new { Form = new SetupForm { DoorCode = code }, Week = WeekInput.Usual, Suggestion = PassphraseInput.ByChance() });

    private static async Task<IResult> SetUp([FromForm] SetupForm form, HttpContext context, Vault vault, DoorGuard guard)
    {
        if (vault.IsInUse) return Results.Redirect("/");
        var week = WeekInput.Read(await context.Request.ReadFormAsync(context.RequestAborted), []);
        var problems = form.Problems();
        if (problems.Count > 0 || week.Hours is null)
            return Page.Of<SetupPage>(new { Form = form, Week = week, Problems = problems, Suggestion = PassphraseInput.ByChance() }, StatusCodes.Status422UnprocessableEntity);
        if (await vault.Create(new MasterSecret.Passphrase(form.Passphrase!), context.RequestAborted) is not { } sheet)
        {
            guard.Failed(context);
            return Results.Redirect("/");
        }
        await Furnish(context, form.Wanted(week.Hours));
        vault.Inhabit();
        guard.CameIn(context);
        return Page.Of<RecoverySheetPage>(new { Sheet = sheet, Practice = form.Practice!.Trim(), IsFirst = true });
    }

    /// <summary>The practice, the owner and their sign-in. It is not broken off when the browser goes away.</summary>
    private static async Task Furnish(HttpContext context, NewPractice wanted)
    {
        var services = context.RequestServices;
        var (_, owner) = await services.GetRequiredService<SetUpPractice>().Run(wanted, CancellationToken.None);
        var account = await services.GetRequiredService<RapportDb>().Accounts.SingleAsync(row => row.Person == owner.Id, CancellationToken.None);
        await SignedInCookie.Begin(context, account, SignInStrength.FirstVisit);
    }
}
