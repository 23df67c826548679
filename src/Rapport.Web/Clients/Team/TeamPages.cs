using Microsoft.AspNetCore.Mvc;
using Rapport.App.Clients;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Hosting;
using Rapport.Web.Planning;

namespace Rapport.Web.Clients;

/// <summary>Who works with somebody: put in charge, stand in until a day, end. By the therapist of the work or the owner.</summary>
internal static class TeamPages
{
    private const string At = "/clients/{client:guid}/team";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(At, Show).NeedsClient("team", RecordPart.Management);
        app.MapPost(At, Assign).NeedsClient("team", RecordPart.Management);
        app.MapPost(At + "/{assignment:guid}/end", End).NeedsClient("team", RecordPart.Management);
        Supervision.SharePages.Map(app);
    }

    private static Task<IResult> Show(Guid client, ShowTeam show, CancellationToken stop) => Members(client, (show, null, null), stop);

    private static async Task<IResult> Assign(Guid client, [FromForm] TeamForm form, Visit visit, AssignTherapist assign, ShowTeam show, CancellationToken stop)
    {
        if (visit.Reason == AccessReason.Cover) return Results.NotFound();
        var filled = new Filled();
        var therapist = filled.Of<Person>(nameof(form.Therapist), form.Therapist);
        if (therapist is null) filled.Wrong(nameof(form.Therapist), "planning.choose");
        var last = filled.Day(nameof(form.Until), form.Until);
        if (last < visit.Today) filled.Wrong(nameof(form.Until), "team.until-past");
        if (filled.IsRight)
        {
            switch (await assign.Run(new(client), (therapist!.Value, last is { } day ? visit.EndOf(day) : null), visit.Person.Id, stop))
            {
                case TeamChanged.Changed:
                    return Results.Redirect($"/clients/{client}/team");
                case TeamChanged.AlreadySo:
                    filled.Wrong(nameof(form.Therapist), "team.already");
                    break;
                default:
                    filled.Wrong(nameof(form.Therapist), "team.not-possible");
                    break;
            }
        }
        return await Members(client, (show, form, filled), stop);
    }

    private static async Task<IResult> End(Guid client, Guid assignment, Visit visit, EndAssignment end, ShowTeam show, CancellationToken stop)
    {
        if (visit.Reason == AccessReason.Cover) return Results.NotFound();
        switch (await end.Run(new(client), new(assignment), visit.Person.Id, stop))
        {
            case null:
                return Results.NotFound();
            case TeamChanged.LastOne:
                var filled = new Filled();
                filled.Wrong("members", "team.last-one");
                return await Members(client, (show, null, filled), stop);
            default:
                return Results.Redirect(visit.IsOwner ? $"/clients/{client}/team" : "/clients");
        }
    }

    private static async Task<IResult> Members(Guid client, (ShowTeam Show, TeamForm? Form, Filled? Filled) typed, CancellationToken stop) =>
        await typed.Show.Run(new(client), stop) is { } team
            ? Page.Of<TeamPage>(new { Team = team, Form = typed.Form ?? new TeamForm(), typed.Filled?.Problems }, typed.Filled is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();
}
