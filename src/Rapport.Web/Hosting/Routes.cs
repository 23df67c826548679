namespace Rapport.Web.Hosting;

/// <summary>Every slice maps its own routes; here stands which slices there are.</summary>
internal static class Routes
{
    public static void Map(WebApplication program)
    {
        program.MapGroup("").Needs(new Need.Anybody("style sheet, modules and icons hold nothing of anybody")).MapStaticAssets();
        var app = program.MapGroup("").AddEndpointFilterFactory(EmptyForm.InPlaceOfNone);
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

    /// <summary>A route that does not say what it needs must not go into service.</summary>
    public static void RefuseUndeclared(WebApplication app)
    {
        var undeclared = All(app).Where(route => route.Metadata.GetMetadata<Need>() is null).Select(route => route.DisplayName).ToList();
        if (undeclared.Count > 0) throw new InvalidOperationException($"routes without a need: {string.Join(", ", undeclared)}");
    }

    public static IEnumerable<RouteEndpoint> All(WebApplication app) =>
        ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();
}
