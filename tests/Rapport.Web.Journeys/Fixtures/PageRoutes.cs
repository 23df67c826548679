using Microsoft.AspNetCore.Routing;
using Rapport.Care;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;

namespace Rapport.Web.Journeys.Fixtures;

/// <summary>The pages that the program's own list of routes has.</summary>
internal static class PageRoutes
{
    /// <summary>All routes that are asked with GET; files under assets are none of them, nor is the program that a browser keeps for forms.</summary>
    public static IEnumerable<RouteEndpoint> Gets(RunningPractice practice) => Routes.All(practice.App)
        .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Where(route => route.RoutePattern.RawText is { } text && !text.TrimStart('/').StartsWith("assets", StringComparison.Ordinal) && !text.Contains("{**", StringComparison.Ordinal)
            && !text.StartsWith("/f/worker", StringComparison.Ordinal) && !text.StartsWith("f/worker", StringComparison.Ordinal));

    /// <summary>The pages that somebody with this role alone may open; what is no page of those left out is found out by the journey.</summary>
    public static IEnumerable<RouteEndpoint> OpenTo(RunningPractice practice, Roles role) =>
        Gets(practice).Where(route => !NoPages.Contains(route.RoutePattern.RawText) && !route.RoutePattern.RawText!.EndsWith("/stay", StringComparison.Ordinal) && IsOpenTo(route.Metadata.GetMetadata<Need>(), role));

    private static bool IsOpenTo(Need? need, Roles role) => need switch
    {
        Need.Staff staff => staff.AnyOf == Roles.None || (staff.AnyOf & role) != Roles.None,
        Need.OfClient or Need.Anybody => role == Roles.Therapist,
        _ => false,
    };

    /// <summary>Answers for scripts and machines, and ways that lead on.</summary>
    private static readonly string[] NoPages = ["/", "/sign-in", "/today/live", "/today/again", "/clients/find", "/health", "/clients/{client:guid}/releases/{release:guid}/file"];

    /// <summary>Whether this browser is answered a page there.</summary>
    public static async Task<bool> IsPage(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        return answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/html";
    }
}
