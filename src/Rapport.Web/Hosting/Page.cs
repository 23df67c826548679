using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Rapport.Web.Hosting;

/// <summary>Answers with a page.</summary>
internal static class Page
{
    public static RazorComponentResult<T> Of<T>(object? parameters = null, int status = StatusCodes.Status200OK) where T : IComponent =>
        parameters is null ? new() { StatusCode = status, PreventStreamingRendering = true } : new(parameters) { StatusCode = status, PreventStreamingRendering = true };
}
