using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Rapport.App.Accounts;
using Rapport.App.Keys;
using Rapport.App.Practices;
using Rapport.Web.Hosting;

namespace Rapport.Web.Setup;

/// <summary>The first visit: the practice, the owner's account, the passphrase; and unlocking after each start.</summary>
internal static class SetupPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/set-up", () => Page.Of<SetupPage>(new { Form = new SetupForm() })).Needs(new Need.Door());
        app.MapPost("/set-up", SetUp).Needs(new Need.Door()).DisableAntiforgery();
        app.MapGet("/unlock", () => Page.Of<UnlockPage>()).Needs(new Need.Door());
        app.MapPost("/unlock", Unlock).Needs(new Need.Door()).DisableAntiforgery();
    }

    private static async Task<IResult> SetUp([FromForm] SetupForm form, HttpContext context, Vault vault, CancellationToken stop)
    {
        if (form.Problems() is { Count: > 0 } problems) return Page.Of<SetupPage>(new { Form = form, Problems = problems }, StatusCodes.Status422UnprocessableEntity);
        if (await vault.Create(new MasterSecret.Passphrase(form.Passphrase!), stop) is not { } sheet) return Results.Redirect("/");
        var services = context.RequestServices;
        var (practice, owner) = await services.GetRequiredService<SetUpPractice>().Run(new(form.Practice!, form.Country!, form.TimeZone!, form.Name!), stop);
        var account = new Account { Id = new(owner.Id.Value), Practice = practice.Id, Person = owner.Id, Email = form.Email!, LoginLookup = [] };
        var made = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, form.Password!);
        if (!made.Succeeded) throw new InvalidOperationException(made.Errors.First().Code);
        await services.GetRequiredService<SignInManager<Account>>().SignInAsync(account, isPersistent: false);
        return Page.Of<RecoverySheetPage>(new { Sheet = sheet });
    }

    private static async Task<IResult> Unlock([FromForm] string? passphrase, Vault vault, CancellationToken stop)
    {
        if (vault.IsOpen) return Results.Redirect("/");
        return await vault.Unlock(new MasterSecret.Passphrase(passphrase ?? ""), stop) switch
        {
            Unlocking.Unlocked => Results.Redirect("/"),
            Unlocking.NotSetUp => Results.Redirect("/set-up"),
            var other => Page.Of<UnlockPage>(new { Problem = other.GetType().Name }, StatusCodes.Status422UnprocessableEntity),
        };
    }
}
