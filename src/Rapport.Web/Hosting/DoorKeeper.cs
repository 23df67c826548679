namespace Rapport.Web.Hosting;

/// <summary>Until the practice is set up and unlocked, every way leads to that page.</summary>
internal sealed class DoorKeeper(RequestDelegate next, Vault vault)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (vault.IsInUse || IsOutside(context.Request.Path))
        {
            await next(context);
            return;
        }
        var door = !vault.IsOpen && await vault.IsSetUp(context.RequestAborted) ? "/unlock" : "/set-up";
        if (!context.Request.Path.StartsWithSegments(door, StringComparison.Ordinal))
        {
            context.Response.Redirect(door);
            return;
        }
        context.Response.OnCompleted(vault.Anticipate);
        await next(context);
    }

    private static bool IsOutside(PathString path) => path == "/health" || path.StartsWithSegments("/assets", StringComparison.Ordinal);
}
