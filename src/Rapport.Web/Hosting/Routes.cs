namespace Rapport.Web.Hosting;

/// <summary>Every slice maps its own routes; here stands which slices there are.</summary>
internal static class Routes
{
    public static void Map(WebApplication program)
    {
        var all = program.MapGroup("");
        ((IEndpointConventionBuilder)all).Finally(RefuseUndeclared);
        all.MapGroup("").Needs(new Need.Anybody("style sheet, modules and icons hold nothing of anybody")).MapStaticAssets();
        var app = all.MapGroup("").AddEndpointFilterFactory(EmptyForm.InPlaceOfNone);
        Health.HealthPages.Map(app);
        Setup.SetupPages.Map(app);
        Accounts.SignInPages.Map(app);
        Accounts.PasskeyPages.Map(app);
        Accounts.OwnPages.Map(app);
        Accounts.SecondStepPages.Map(app);
        Keys.KeysPages.Map(app);
        PracticeSettings.PracticePages.Map(app);
        People.PeoplePages.Map(app);
        People.JoinPages.Map(app);
        MapWork(app);
    }

    /// <summary>What is done with clients and by them.</summary>
    private static void MapWork(IEndpointRouteBuilder app)
    {
        Today.TodayPages.Map(app);
        BriefPage.BriefPages.Map(app);
        Arriving.ArrivingPages.Map(app);
        Room.RoomPages.Map(app);
        Remembering.RememberingPages.Map(app);
        Questions.QuestionPages.Map(app);
        Signals.SignalPages.Map(app);
        Repairs.RepairPages.Map(app);
        SessionRoom.SessionPages.Map(app);
        Notes.NotePages.Map(app);
        Said.SaidPages.Map(app);
        HomeworkPages.HomeworkRoutes.Map(app);
        Closing.ClosingPages.Map(app);
        After.AfterPages.Map(app);
        Guessing.GuessPages.Map(app);
        Clients.ClientsPages.Map(app);
        Clients.NewClientPages.Map(app);
        Importing.ImportPages.Map(app);
        Clients.StoryPages.Map(app);
        Clients.DetailsPages.Map(app);
        Clients.TeamPages.Map(app);
        OwnPage.OwnPagePages.Map(app);
        Agreements.PracticeAgreementPages.Map(app);
        Agreements.ClientAgreementPages.Map(app);
        Planning.PlanPages.Map(app);
        Forms.FormPages.Map(app);
        HandOver.HandOverPages.Map(app);
    }

    /// <summary>A route that does not say what it needs must not go into service. Asked while the routes are made, once: to go through them beforehand makes them twice.</summary>
    private static void RefuseUndeclared(EndpointBuilder route)
    {
        if (!route.Metadata.OfType<Need>().Any()) throw new InvalidOperationException($"a route without a need: {route.DisplayName}");
    }

    public static IEnumerable<RouteEndpoint> All(WebApplication app) =>
        ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();
}
