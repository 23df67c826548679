namespace Rapport.Web.Hosting;

/// <summary>What every answer says to the browser: nothing from elsewhere, nothing inline, nothing kept.</summary>
internal sealed class SafeHeaders(RequestDelegate next)
{
    private const string Policy = "default-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        context.Response.OnStarting(static state =>
        {
            var answer = ((HttpContext)state).Response;
            if (answer.Headers.CacheControl.Count == 0 || answer.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true) answer.Headers.CacheControl = "no-store";
            if (answer.ContentType is "text/css" or "text/javascript" or "image/svg+xml") answer.ContentType += "; charset=utf-8";
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
