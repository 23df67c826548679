using Rapport.App.Accounts;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Operations;

namespace Rapport.Web.Hosting;

/// <summary>Holds every route to its need, before anything of it runs. Not yours and not there look the same: not found.</summary>
internal sealed class AccessGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Visit visit)
    {
        switch (context.GetEndpoint()?.Metadata.GetMetadata<Need>())
        {
            case null or Need.Anybody or Need.Link or Need.Door:
                break;
            case Need.Own when !await Alone.OwnDoor.Enter(context):
                SecurityEvents.Refused(context, null, "no sitting");
                context.Response.StatusCode = StatusCodes.Status303SeeOther;
                context.Response.Headers.Location = Alone.OwnDoor.Over;
                return;
            case Need.Staff or Need.OfClient when !visit.IsSignedIn:
                SecurityEvents.Refused(context, null, "not signed in");
                Refuse(context);
                return;
            case Need.Staff or Need.OfClient when visit.Strength == SignInStrength.PasswordOnly && !IsWayToSecondStep(context):
                context.Response.Redirect(Accounts.SecondStepPages.Path);
                return;
            case Need.Staff staff when !IsAny(visit.Person, staff.AnyOf):
                SecurityEvents.Refused(context, visit.Person.Id.Value, "role");
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            case Need.OfClient need when !await MayLook(context, visit, need):
                SecurityEvents.Refused(context, visit.Person.Id.Value, need.What);
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            case Need.OfClient { IsLeft: false } when ClientOf(context) is { } client && IsForgotten(context, client):
                context.Response.Redirect($"/clients/{client}/forget");
                return;
        }
        await next(context);
    }

    /// <summary>A page leads to the sign-in and back; anything else just says no.</summary>
    private static void Refuse(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && !context.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal))
            context.Response.Redirect("/sign-in?back=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString));
        else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    /// <summary>A password alone opens the pages that set up the second step, and the way out.</summary>
    private static bool IsWayToSecondStep(HttpContext context) =>
        context.Request.Path == Accounts.SecondStepPages.Path || context.Request.Path.StartsWithSegments("/account/passkeys", StringComparison.Ordinal) || context.Request.Path == "/sign-out";

    private static bool IsAny(Person person, Roles anyOf) => anyOf == Roles.None || (person.LeftAt is null && (person.Roles & anyOf) != Roles.None);

    private static async Task<bool> MayLook(HttpContext context, Visit visit, Need.OfClient need)
    {
        if (ClientOf(context) is not { } id) return false;
        if (!HttpMethods.IsGet(context.Request.Method) && IsForgotten(context, id)) return false;
        var db = context.RequestServices.GetRequiredService<RapportDb>();
        var decision = await db.Look(visit.Person, new(new Id<Client>(id), need.Part, need.What) { IsChange = !HttpMethods.IsGet(context.Request.Method) },
            context.RequestServices.GetRequiredService<TimeProvider>(), context.RequestAborted);
        if (decision is not AccessDecision.Allowed allowed) return false;
        visit.Reason = allowed.Reason;
        return true;
    }

    private static Guid? ClientOf(HttpContext context) => Guid.TryParse(context.GetRouteValue("client")?.ToString(), out var id) ? id : null;

    /// <summary>For a client who was forgotten there is no key any more: nothing can be written, and nothing is.</summary>
    private static bool IsForgotten(HttpContext context, Guid client) => context.RequestServices.GetRequiredService<Vault>().Keys?.IsErased(client) == true;
}
