using Microsoft.AspNetCore.Mvc;
using Rapport.App.Practices;
using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.PracticeSettings;

/// <summary>The owner's pages about the practice itself.</summary>
internal static class PracticePages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/practice", Show).NeedsStaff(Roles.Owner);
        app.MapGet("/practice/details", (Visit visit) => Page.Of<DetailsPage>(new { Form = PracticeForm.Of(visit.Practice) })).NeedsStaff(Roles.Owner);
        app.MapPost("/practice/details", Details).NeedsStaff(Roles.Owner);
        app.MapGet("/practice/help", (string? first, Visit visit) => Page.Of<HelpNumbersPage>(new { IsFirst = first == "yes" })).NeedsStaff(Roles.Owner);
        app.MapPost("/practice/help", ConfirmNumbers).NeedsStaff(Roles.Owner);
        app.MapGet("/practice/texts", () => Page.Of<TextsPage>()).NeedsStaff(Roles.Owner);
        HoursPages.Map(app);
        PassphrasePages.Map(app);
        InstrumentPages.Map(app);
        Looks.LooksPages.Map(app);
        Sums.SumsPages.Map(app);
    }

    private static async Task<IResult> Show(string? changed, Visit visit, ShowPractice show, ServeSettings settings, CancellationToken stop)
    {
        var shown = await show.Run(stop);
        return Page.Of<PracticePage>(new { Shown = shown, Warnings = PracticeWarnings.Of(visit, shown, settings), IsChanged = changed is not null });
    }

    private static async Task<IResult> Details([FromForm] PracticeForm form, Visit visit, ChangePractice change, CancellationToken stop)
    {
        if (form.Problems() is { Count: > 0 } problems) return Page.Of<DetailsPage>(new { Form = form, Problems = problems }, StatusCodes.Status422UnprocessableEntity);
        await change.Run(visit.Practice.Id, form.Apply, stop);
        return Results.Redirect("/practice?changed=yes");
    }

    private static async Task<IResult> ConfirmNumbers([FromForm] string? first, Visit visit, ChangePractice change, CancellationToken stop)
    {
        var today = visit.Today;
        await change.Run(visit.Practice.Id, practice => practice.ConfirmNumbers(today), stop);
        return Results.Redirect(first == "yes" ? "/today" : "/practice?changed=yes");
    }
}
