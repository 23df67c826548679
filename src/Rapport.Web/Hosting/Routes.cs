namespace Rapport.Web.Hosting;

/// <summary>Every slice maps its own routes; here stands which slices there are.</summary>
internal static class Routes
{
    public static void Map(WebApplication app)
    {
        app.MapGroup("").Needs(new Need.Anybody("style sheet, modules and icons hold nothing of anybody")).MapStaticAssets();
        Setup.SetupPages.Map(app);
        Accounts.SignInPages.Map(app);
        Clients.ClientsPages.Map(app);
        Clients.NewClientPages.Map(app);
        Clients.StoryPages.Map(app);
        Planning.PlanPages.Map(app);
    }

    /// <summary>A route that does not say what it needs must not go into service.</summary>
    public static void RefuseUndeclared(WebApplication app)
    {
        var undeclared = All(app).Where(route => route.Metadata.GetMetadata<Need>() is null).Select(route => route.DisplayName).ToList();
        if (undeclared.Count > 0) throw new InvalidOperationException($"routes without a need: {string.Join(", ", undeclared)}");
    }

    public static IEnumerable<RouteEndpoint> All(WebApplication app) =>
        ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();
}
