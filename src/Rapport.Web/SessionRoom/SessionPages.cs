using Microsoft.AspNetCore.Mvc;
using Rapport.App.Accounts;
using Rapport.App.Sessions;
using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.SessionRoom;

/// <summary>The hour itself: what is for today beside the note.</summary>
internal static class SessionPages
{
    public const string Path = "/clients/{client:guid}/sessions/{session:guid}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, Show).NeedsClient("session");
        app.MapGet(Path + "/stay", Stay).NeedsClient("session");
        app.MapPost(Path + "/begin", Begin).NeedsClient("session");
        app.MapPost(Path + "/asked", Asked).NeedsClient("session");
    }

    public static AtSession At(Guid client, Guid session) => new(new(client), new(session));

    public static string Address(AtSession at) => $"/clients/{at.Client.Value}/sessions/{at.Session.Value}";

    private static async Task<IResult> Show(Guid client, Guid session, [FromQuery] string? told, ShowSession show, CancellationToken stop) =>
        await show.Run(At(client, session), stop) is { } room ? Page.Of<SessionPage>(new { Room = room, Told = told }) : Results.NotFound();

    /// <summary>The open page asks by itself; whether that counts is decided by the session's hour.</summary>
    private static async Task<IResult> Stay(Guid client, Guid session, StayForSession stay, Visit visit, CancellationToken stop) =>
        await stay.Run((new(client), new(session)), visit.SignIn, stop) is null ? Results.NotFound() : Results.NoContent();

    private static async Task<IResult> Begin(Guid client, Guid session, [FromForm] string? go, BeginSession begin, Visit visit, CancellationToken stop)
    {
        var here = Address(At(client, session));
        return await begin.Run(At(client, session), visit.Person.Id, stop) switch
        {
            null => Results.NotFound(),
            SessionStep.TooEarly => Results.LocalRedirect(here + "?told=too-early"),
            SessionStep.Over => Results.LocalRedirect(here + "?told=over"),
            _ => Results.LocalRedirect(go == "closing" ? here + "/closing" : here),
        };
    }

    private static async Task<IResult> Asked(Guid client, Guid session, [FromForm] string? question, AskQuestion ask, CancellationToken stop) =>
        Guid.TryParse(question, out var asked) && await ask.Run(At(client, session), new(asked), stop)
            ? Results.LocalRedirect(Address(At(client, session)))
            : Results.NotFound();
}
