using Microsoft.AspNetCore.Mvc;
using Rapport.App.Accounts;
using Rapport.Web.Hosting;

namespace Rapport.Web.Keys;

/// <summary>The list of keyboard shortcuts, and the one that hides names.</summary>
internal static class KeysPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/keys", () => Page.Of<KeysPage>()).NeedsStaff();
        app.MapPost("/names", Names).NeedsStaff();
    }

    private static async Task<IResult> Names([FromForm] string? back, Visit visit, ChangePreference change, CancellationToken stop)
    {
        var hide = !visit.HidesNames;
        await change.Run(visit.Person.Id, preference => preference.HidesNames = hide, stop);
        return Results.LocalRedirect(LocalPath.Or(back, "/today"));
    }
}
