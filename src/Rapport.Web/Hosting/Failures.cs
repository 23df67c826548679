using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Rapport.Web.Hosting;

/// <summary>What a person sees when something failed or was not found: a plain page with a number to tell us, never a trace.</summary>
internal static partial class Failures
{
    public static void Handle(IApplicationBuilder failed) => failed.Run(context =>
    {
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Rapport.Web.Hosting.Failures");
        TellFailed(log, Reference(context), context.Features.Get<IExceptionHandlerFeature>()?.Error.GetType().Name ?? "unknown");
        return Write(context, StatusCodes.Status500InternalServerError);
    });

    public static Task Explain(StatusCodeContext answered)
    {
        var context = answered.HttpContext;
        return WantsPage(context) ? Write(context, context.Response.StatusCode) : Task.CompletedTask;
    }

    private static bool WantsPage(HttpContext context) => context.Request.Headers.Accept.ToString() is "" or "*/*" || context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static Task Write(HttpContext context, int status) =>
        Page.Of<Frame.FailurePage>(new { Status = status, Reference = Reference(context) }, status).ExecuteAsync(context);

    private static string Reference(HttpContext context) => Activity.Current?.TraceId.ToString()[..8] ?? context.TraceIdentifier;

    /// <summary>Follows the line with the failure itself, so that the number on the page leads there.</summary>
    [LoggerMessage(Level = LogLevel.Error, Message = "a request failed: {Kind}, reference {Reference}")]
    private static partial void TellFailed(ILogger log, string reference, string kind);
}
