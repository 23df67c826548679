using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rapport.App.Keeping;
using Rapport.Care;
using Rapport.Web.Hosting;
using Rapport.Web.Planning;

namespace Rapport.Web.Keeping;

/// <summary>An owner says how long records are kept, and lets those go that were kept long enough.</summary>
internal static class KeepingPages
{
    private const string Path = "/practice/keeping";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (string? gone, Visit visit, SeeKeeping see, CancellationToken stop) => Shown((visit, see), new() { Gone = int.TryParse(gone, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null }, stop)).NeedsStaff(Roles.Owner);
        app.MapPost(Path, Change).NeedsStaff(Roles.Owner);
        app.MapPost(Path + "/destroy", Destroy).NeedsStaff(Roles.Owner);
    }

    private static async Task<IResult> Change([FromForm] KeepingForm form, Visit visit, ChangeKeeping change, SeeKeeping see, CancellationToken stop)
    {
        var filled = new Filled();
        var (kind, rule) = form.Read(filled);
        if (!filled.IsRight) return await Shown((visit, see), new() { Form = form, Problems = filled.Problems }, stop);
        await change.Run(kind, rule, visit.Person, stop);
        return Results.Redirect(Path);
    }

    private static async Task<IResult> Destroy(IFormCollection form, Visit visit, DestroyKept destroy, SeeKeeping see, CancellationToken stop)
    {
        var chosen = form["client"].Select(one => Guid.TryParse(one, out var id) ? new Id<Client>(id) : default).Where(id => id != default).ToHashSet();
        var wrong = chosen.Count == 0 ? "keeping.none-chosen" : form["sure"] != "yes" ? "keeping.not-sure" : null;
        if (wrong is not null) return await Shown((visit, see), new() { Chosen = chosen, Problems = new Dictionary<string, string>(StringComparer.Ordinal) { ["destroy"] = wrong } }, stop);
        var gone = await destroy.Run(chosen, visit.Person, (visit.Today, visit.Zone), stop);
        return Results.Redirect($"{Path}?gone={gone}");
    }

    private static async Task<IResult> Shown((Visit Visit, SeeKeeping See) with, KeepingTyped typed, CancellationToken stop) =>
        Page.Of<KeepingPage>(new { Seen = await with.See.Run(with.Visit.Practice.Id, (with.Visit.Today, with.Visit.Zone), stop), Typed = typed }, typed.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
