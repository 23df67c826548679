using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Rapport.App.Today;

namespace Rapport.Web.Today;

internal static class LiveServices
{
    public static void AddLiveToday(this IServiceCollection services)
    {
        services.AddSingleton<Arrivals>().AddSingleton<TodayLive>();
        services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, options =>
        {
            var before = options.Events.OnCheckSlidingExpiration;
            options.Events.OnCheckSlidingExpiration = async context =>
            {
                await before(context);
                if (IsByItself(context.HttpContext.Request.Path)) context.ShouldRenew = false;
            };
        });
    }

    /// <summary>What a page asks by itself does not keep a sign-in alive that nobody uses.</summary>
    private static bool IsByItself(PathString path) => path == "/today/live" || path == "/today/again";
}
