using Microsoft.AspNetCore.Antiforgery;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.Web.Hosting;

internal static class NeedExtensions
{
    public static T Needs<T>(this T route, Need need) where T : IEndpointConventionBuilder
    {
        route.Add(builder => builder.Metadata.Add(need));
        // Whatever is sent here carries a form token, also where the handler reads no form; a route that can do without says so afterwards.
        route.Add(builder => builder.Metadata.Add(new RequireAntiforgeryTokenAttribute()));
        return route;
    }

    public static T NeedsStaff<T>(this T route, Roles anyOf = Roles.None) where T : IEndpointConventionBuilder => route.Needs(new Need.Staff(anyOf));

    public static T NeedsClient<T>(this T route, string what, RecordPart part = RecordPart.Content) where T : IEndpointConventionBuilder =>
        route.Needs(new Need.OfClient(part, what));

    /// <summary>One of the pages that are left of a client who was forgotten.</summary>
    public static T NeedsClientOrWhatIsLeft<T>(this T route, string what, RecordPart part = RecordPart.Content) where T : IEndpointConventionBuilder =>
        route.Needs(new Need.OfClient(part, what) { IsLeft = true });
}
