using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Rapport.App.Accounts;

namespace Rapport.Web.Accounts;

internal static class AccountServices
{
    /// <summary>Rounds of PBKDF2-SHA512 for a password: what OWASP asked for in 2023. An older hash is renewed at the next sign-in.</summary>
    public const int PasswordRounds = 210_000;

    public static void AddRapportAccounts(this IServiceCollection services, bool isDemo)
    {
        services.AddHttpContextAccessor();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordRounds);
        services.AddIdentityCore<Account>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.Password.RequiredLength = ChangePassword.Shortest;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.User.AllowedUserNameCharacters = null!;
        }).AddUserStore<AccountStore>().AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, SignedInCookie.Configure);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, PasskeyCookie);
        services.Configure<IdentityPasskeyOptions>(options => (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required"));
        services.AddSingleton<FirstStep>().AddSingleton(new SecondStepRule(IsWaitedFor: !isDemo));
    }

    /// <summary>Holds what a passkey was asked to sign, for the length of the question.</summary>
    private static void PasskeyCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "rapport-passkey";
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.CookieManager = new HostCookies();
        options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
    }
}
