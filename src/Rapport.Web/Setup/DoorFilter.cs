using Rapport.Web.Accounts;
using Rapport.Web.Hosting;

namespace Rapport.Web.Setup;

/// <summary>Stands before set-up and unlocking: who is elsewhere shows the code, who was wrong often waits, and a form of another site is refused.</summary>
internal sealed class DoorFilter(DoorGuard guard) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var isPost = HttpMethods.IsPost(http.Request.Method);
        if (isPost && !DoorGuard.IsOwnForm(http.Request)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (isPost && guard.Left(http) is { } left) return Page.Of<DoorWaitPage>(new { Words = WaitWords.Of(left), Back = http.Request.Path.Value }, StatusCodes.Status429TooManyRequests);
        if (DoorGuard.IsHere(http)) return await next(context);
        var typed = isPost ? (await http.Request.ReadFormAsync(http.RequestAborted))["DoorCode"].ToString() : http.Request.Query["code"].ToString();
        if (guard.IsCode(typed)) return await next(context);
        if (typed.Length > 0) guard.Failed(http);
        return Page.Of<DoorCodePage>(new { Action = http.Request.Path.Value, IsWrong = typed.Length > 0 }, typed.Length > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
