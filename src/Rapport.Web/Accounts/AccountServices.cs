using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Rapport.App.Accounts;
using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.Accounts;

internal static class AccountServices
{
    public const string StampClaim = "stamp";

    public static void AddRapportAccounts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddIdentityCore<Account>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.Password.RequiredLength = 12;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.User.AllowedUserNameCharacters = null!;
            options.ClaimsIdentity.SecurityStampClaimType = StampClaim;
        }).AddUserStore<AccountStore>().AddSignInManager().AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, SignIn);
    }

    private static void SignIn(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "rapport";
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.CookieManager = new HostCookies();
        options.ExpireTimeSpan = TimeSpan.FromMinutes(30);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.Events.OnValidatePrincipal = Check;
    }

    /// <summary>At every request: a sign-in ends with the account, a changed password or the person's leaving, at once.</summary>
    private static async Task Check(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var account = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var stamp = context.Principal?.FindFirstValue(StampClaim);
        var who = Guid.TryParse(account, out var id) && stamp is not null
            ? await services.GetRequiredService<FindSignedIn>().Run(new Id<Account>(id), stamp, context.HttpContext.RequestAborted)
            : null;
        if (who is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        var visit = services.GetRequiredService<Visit>();
        visit.Path = context.HttpContext.Request.Path + context.HttpContext.Request.QueryString;
        visit.Arrive(who);
    }
}
