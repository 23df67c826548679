using Microsoft.AspNetCore.Diagnostics;
using Rapport.Web.Hosting;

namespace Rapport.Web.Health;

/// <summary>For whatever watches over the program: 200 while the store takes writes, 503 while it is locked or does not. Says nothing else.</summary>
internal static class HealthPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/health", Ask).Needs(new Need.Anybody("says yes or no, and nothing of anybody"));

    private static async Task<IResult> Ask(HttpContext context, LastLook look, CancellationToken stop)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        return Results.StatusCode(await look.IsWell(stop) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
