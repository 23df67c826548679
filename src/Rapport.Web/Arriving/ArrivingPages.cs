using Microsoft.AspNetCore.Mvc;
using Rapport.App.Today;
using Rapport.Web.Hosting;

namespace Rapport.Web.Arriving;

/// <summary>Half a minute for oneself. It names no client, and nobody else can open it.</summary>
internal static class ArrivingPages
{
    /// <summary>Short exercises; what they are stands in the texts.</summary>
    public static IReadOnlyList<string> Exercises { get; } = ["breath", "feet", "shoulders", "put-down", "one-wish"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/arrive", async (Visit visit, SeeOwnArrivals see, CancellationToken stop) =>
            Page.Of<ArrivingPage>(new { Form = new ArrivingForm(), Past = await see.Run(visit.Person, stop) })).NeedsStaff();
        app.MapPost("/arrive", Keep).NeedsStaff();
    }

    private static async Task<IResult> Keep([FromForm] ArrivingForm form, Visit visit, Arrive arrive, SeeOwnArrivals see, CancellationToken stop)
    {
        if (form.Problems() is { Count: > 0 } problems)
            return Page.Of<ArrivingPage>(new { Form = form, Problems = problems, Past = await see.Run(visit.Person, stop) }, StatusCodes.Status422UnprocessableEntity);
        await arrive.Run(visit.Person, form.ToState(), stop);
        return Results.LocalRedirect("/today");
    }
}
