using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Rapport.Web.Hosting;

/// <summary>What a person sees when something failed or was not found: a plain page with a number to tell us, never a trace.</summary>
internal static class Failures
{
    public static void Handle(IApplicationBuilder failed) => failed.Run(context => Write(context, StatusCodes.Status500InternalServerError));

    public static Task Explain(StatusCodeContext answered)
    {
        var context = answered.HttpContext;
        return WantsPage(context) ? Write(context, context.Response.StatusCode) : Task.CompletedTask;
    }

    private static bool WantsPage(HttpContext context) => context.Request.Headers.Accept.ToString() is "" or "*/*" || context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static Task Write(HttpContext context, int status)
    {
        var reference = Activity.Current?.TraceId.ToString()[..8] ?? context.TraceIdentifier;
        return Page.Of<Frame.FailurePage>(new { Status = status, Reference = reference }, status).ExecuteAsync(context);
    }
}
