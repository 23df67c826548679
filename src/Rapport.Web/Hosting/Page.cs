using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Rapport.Web.Hosting;

/// <summary>Answers with a page. As <see cref="IResult"/>: what makes the handlers when the program is built knows no page by its type.</summary>
internal static class Page
{
    public static IResult Of<T>(object? parameters = null, int status = StatusCodes.Status200OK) where T : IComponent =>
        parameters is null ? new RazorComponentResult<T> { StatusCode = status, PreventStreamingRendering = true } : new RazorComponentResult<T>(parameters) { StatusCode = status, PreventStreamingRendering = true };
}
