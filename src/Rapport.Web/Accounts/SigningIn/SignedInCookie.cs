using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Rapport.App.Accounts;
using Rapport.Care;
using Rapport.Web.Hosting;
using Rapport.Web.Operations;

namespace Rapport.Web.Accounts;

/// <summary>The cookie names a row in the store; the row is the sign-in. Everything about how long it holds is decided there.</summary>
internal static class SignedInCookie
{
    private const string SignInClaim = "sign-in", StampClaim = "stamp";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "rapport";
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.CookieManager = new HostCookies();
        options.ExpireTimeSpan = OpenSignIn.Longest;
        options.SlidingExpiration = false;
        options.LoginPath = "/sign-in";
        options.Events.OnValidatePrincipal = Check;
    }

    /// <summary>Begins a sign-in and hands its cookie to the browser. The one that the browser had ends.</summary>
    public static async Task Begin(HttpContext context, Account account, SignInStrength strength)
    {
        var before = context.RequestServices.GetRequiredService<Visit>();
        if (before.IsSignedIn) await context.RequestServices.GetRequiredService<EndSignIns>().Run(before.SignIn, context.RequestAborted);
        var begun = await context.RequestServices.GetRequiredService<BeginSignIn>().Run(account, strength, DeviceWords.Of(context.Request.Headers.UserAgent), context.RequestAborted);
        await Write(context, begun, account.SecurityStamp);
        SecurityEvents.SignedIn(context, account.Id.Value, strength.ToString());
    }

    /// <summary>The same sign-in after the account changed.</summary>
    public static Task Write(HttpContext context, Id<OpenSignIn> signIn, string stamp)
    {
        var who = new ClaimsIdentity([new(SignInClaim, signIn.Value.ToString("N")), new(StampClaim, stamp), new(ClaimTypes.NameIdentifier, signIn.Value.ToString("N"))], IdentityConstants.ApplicationScheme);
        return context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(who), new AuthenticationProperties { IsPersistent = false });
    }

    /// <summary>Who a cookie stands for now; null when its sign-in does not hold any more.</summary>
    public static async Task<SignedIn?> Find(IServiceProvider services, ClaimsPrincipal? principal, Asked asked, CancellationToken stop) =>
        Guid.TryParse(principal?.FindFirstValue(SignInClaim), out var id) && principal.FindFirstValue(StampClaim) is { } stamp
            ? await services.GetRequiredService<FindSignedIn>().Run(new Id<OpenSignIn>(id), stamp, asked, stop)
            : null;

    /// <summary>At every request: a sign-in ends with its time, the account, a changed password or the person's leaving, at once.</summary>
    private static async Task Check(CookieValidatePrincipalContext context)
    {
        var request = context.HttpContext;
        var services = request.RequestServices;
        var who = await Find(services, context.Principal, AskedBy(request.Request), request.RequestAborted);
        if (who is null)
        {
            context.RejectPrincipal();
            await request.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        var visit = services.GetRequiredService<Visit>();
        visit.Path = request.Request.Path + request.Request.QueryString;
        visit.Arrive(who);
    }

    /// <summary>Browsers say for what they ask. What a script fetches by itself keeps nobody signed in; what it sends, a person typed.</summary>
    private static Asked AskedBy(HttpRequest request)
    {
        var isPage = request.Headers["Sec-Fetch-Dest"].ToString() is "" or "document" && !request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal);
        if (isPage) return Asked.Page;
        return HttpMethods.IsGet(request.Method) ? Asked.ByItself : Asked.ByTyping;
    }
}
