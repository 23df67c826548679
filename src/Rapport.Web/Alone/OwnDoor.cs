using Rapport.App.Alone;
using Rapport.App.Forms;

namespace Rapport.Web.Alone;

/// <summary>The cookie of a client's sitting: a secret whose hash the store keeps. It has nothing to do with the staff's sign-in, and opens none of its pages.</summary>
internal static class OwnDoor
{
    /// <summary>Where a client's own pages are, and where one asks for a link.</summary>
    public const string Home = "/own/page", Ask = "/own";

    /// <summary>Where a sitting that is over leads.</summary>
    public const string Over = Ask + "?over=yes";

    private const string Name = "rapport-own";

    public static void Begin(HttpContext context, FormToken held) => context.Response.Cookies.Append(NameOn(context), held.Text, Options(context));

    /// <summary>Whether somebody sits here; fills <see cref="OwnVisit"/>.</summary>
    public static async Task<bool> Enter(HttpContext context)
    {
        if (Held(context) is not { } held || await context.RequestServices.GetRequiredService<FindSitting>().Run(held, context.RequestAborted) is not { } who) return false;
        context.RequestServices.GetRequiredService<OwnVisit>().Arrive(who, context.Request.Query["lang"]);
        return true;
    }

    /// <summary>Ends the sitting of this browser, if there is one.</summary>
    public static async Task End(HttpContext context)
    {
        if (Held(context) is not { } held) return;
        await context.RequestServices.GetRequiredService<EndSitting>().Run(held, context.RequestAborted);
        context.Response.Cookies.Delete(NameOn(context), Options(context));
    }

    private static string? Held(HttpContext context) => context.Request.Cookies[NameOn(context)] is { Length: > 0 and < 100 } held ? held : null;

    private static CookieOptions Options(HttpContext context) => new() { Path = "/", HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, IsEssential = true };

    private static string NameOn(HttpContext context) => context.Request.IsHttps ? "__Host-" + Name : Name;
}
