using Rapport.App.Questionnaires;
using Rapport.Care;
using Rapport.Web.Hosting;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.PracticeSettings;

/// <summary>The instruments: licence, key, and the practice's own wording.</summary>
internal static class InstrumentPages
{
    private const int LargestFile = 1_000_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/practice/instruments", async (ListInstruments list, CancellationToken stop) => Page.Of<InstrumentsPage>(new { Instruments = await list.Run(stop) })).NeedsStaff(Roles.Owner);
        app.MapGet("/practice/instruments/{instrument}", (string instrument, HttpContext context) => OnePage(context, instrument)).NeedsStaff(Roles.Owner);
        app.MapPost("/practice/instruments/{instrument}/wording", Bring).NeedsStaff(Roles.Owner);
        app.MapPost("/practice/instruments/{instrument}/key", Confirm).NeedsStaff(Roles.Owner);
    }

    private static async Task<IResult> Bring(string instrument, IFormCollection form, HttpContext context, BringWording bring)
    {
        if (form.Files.GetFile("Pack") is not { Length: > 0 } file) return await OnePage(context, instrument, [S["practice.pack-needed"]]);
        if (file.Length > LargestFile) return await OnePage(context, instrument, [S["practice.pack-large"]]);
        if (!string.Equals(Path.GetExtension(file.FileName), ".json", StringComparison.OrdinalIgnoreCase)) return await OnePage(context, instrument, [S["practice.pack-not-json"]]);
        using var reader = new StreamReader(file.OpenReadStream());
        var visit = context.RequestServices.GetRequiredService<Visit>();
        return await bring.Run(instrument, await reader.ReadToEndAsync(context.RequestAborted), visit.Person, context.RequestAborted) switch
        {
            WordingBrought.Kept => Results.Redirect($"/practice/instruments/{instrument}#key"),
            WordingBrought.Refused refused => await OnePage(context, instrument, [.. refused.Problems.Take(20).Select(problem => problem.ToString())]),
            WordingBrought.NoWording => await OnePage(context, instrument, [S["practice.pack-no-wording"]]),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> Confirm(string instrument, IFormCollection form, HttpContext context, ConfirmKey confirm)
    {
        var (edition, visit) = (form["Form"].ToString(), context.RequestServices.GetRequiredService<Visit>());
        if (string.IsNullOrWhiteSpace(edition) || edition.Length > 200 || !form.ContainsKey("Compared")) return await OnePage(context, instrument, keyProblem: S["practice.key-needed"]);
        return await confirm.Run(instrument, edition, visit.Person, context.RequestAborted)
            ? Results.Redirect($"/practice/instruments/{instrument}#key")
            : await OnePage(context, instrument, keyProblem: S["practice.key-no-wording"]);
    }

    private static async Task<IResult> OnePage(HttpContext context, string id, IReadOnlyList<string>? packProblems = null, string? keyProblem = null)
    {
        var all = await context.RequestServices.GetRequiredService<ListInstruments>().Run(context.RequestAborted);
        if (all.FirstOrDefault(one => one.Instrument.Id == id) is not { } shown) return Results.NotFound();
        var status = packProblems is null && keyProblem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page.Of<InstrumentPage>(new { Shown = shown, PackProblems = packProblems ?? [], KeyProblem = keyProblem }, status);
    }
}
