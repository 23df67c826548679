using Microsoft.AspNetCore.Antiforgery;
using Rapport.Web.Operations;

namespace Rapport.Web.Hosting;

/// <summary>Nothing that is sent without the token of one of our pages reaches its handler, whether that reads a form or not.</summary>
internal sealed class FormTokens(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Visit visit)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(context);
        SecurityEvents.Refused(context, visit.IsSignedIn ? visit.Person.Id.Value : null, "form token");
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
