namespace Rapport.Web.Hosting;

/// <summary>
/// Over https the cookie of the form tokens is called __Host-… like the others. The framework knows one name for it, so it is renamed on the way
/// in and out; a cookie without the prefix, which another host could have set, is not let in.
/// </summary>
internal sealed class FormCookie(RequestDelegate next)
{
    public const string Name = "rapport-form";
    private const string Plain = Name + "=", OfHost = "__Host-" + Plain;

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.IsHttps) return next(context);
        var cookies = context.Request.Headers.Cookie.ToString().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        context.Request.Headers.Cookie = string.Join("; ", cookies.Where(one => !one.StartsWith(Plain, StringComparison.Ordinal)).Select(one => Renamed(one, OfHost, Plain)));
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            if (headers.SetCookie.Count > 0) headers.SetCookie = headers.SetCookie.Select(one => Renamed(one!, Plain, OfHost)).ToArray();
            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    private static string Renamed(string cookie, string from, string to) => cookie.StartsWith(from, StringComparison.Ordinal) ? to + cookie[from.Length..] : cookie;
}
