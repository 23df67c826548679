using Microsoft.AspNetCore.Mvc;
using Rapport.App.Planning;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Hosting;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Planning;

/// <summary>Sessions agreed, changed, cancelled, held, moved to the client whose they were.</summary>
internal static class PlanPages
{
    private const string At = "/clients/{client:guid}/sessions";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(At + "/new", ShowNew).NeedsClient("plan", RecordPart.Management);
        app.MapPost(At + "/new", Plan).NeedsClient("plan", RecordPart.Management);
        app.MapGet(At + "/{session:guid}/plan", ShowPlan).NeedsClient("plan", RecordPart.Management);
        app.MapPost(At + "/{session:guid}/plan", Replan).NeedsClient("plan", RecordPart.Management);
        app.MapPost(At + "/{session:guid}/state", Became).NeedsClient("plan", RecordPart.Management);
        app.MapPost(At + "/{session:guid}/move", Move).NeedsClient("plan");
    }

    private static async Task<IResult> ShowNew(Guid client, ShowForPlanning show, CancellationToken stop) =>
        await show.Run(new(client), stop) is { } known ? Page.Of<NewSessionPage>(new { Client = known, Form = new SeriesForm() }) : Results.NotFound();

    private static async Task<IResult> Plan(Guid client, [FromForm] SeriesForm form, Visit visit, HttpContext context, CancellationToken stop)
    {
        var (filled, show) = (new Filled(), context.RequestServices.GetRequiredService<ShowForPlanning>());
        if (form.ReadSeries(filled, visit.Zone) is { } wanted)
        {
            if (await Overlap(new(client), form, [.. wanted.All()], context) is { } overlap)
                return await show.Run(new(client), stop) is { } known ? Page.Of<NewSessionPage>(new { Client = known, Form = form, Overlap = overlap }, StatusCodes.Status422UnprocessableEntity) : Results.NotFound();
            switch (await context.RequestServices.GetRequiredService<PlanSessions>().Run(new(client), wanted, stop))
            {
                case SessionsPlanned.Planned:
                    return Results.Redirect(visit.Reason == AccessReason.Owner ? "/clients" : $"/clients/{client}");
                case SessionsPlanned.MeetAlready already:
                    filled.Wrong("Date", "planning.meet-already");
                    return await ShowAgain(client, (form, filled, S.Say("planning.meet-already-on", ("day", DayWords.Near(visit.Day(already.StartsAt), "en")))), show, stop);
                case SessionsPlanned.HasEnded:
                    filled.Wrong("Date", "planning.has-ended");
                    break;
            }
        }
        return await ShowAgain(client, (form, filled, null), show, stop);
    }

    private static async Task<IResult> ShowAgain(Guid client, (SeriesForm Form, Filled Filled, string? Said) typed, ShowForPlanning show, CancellationToken stop) =>
        await show.Run(new(client), stop) is { } known
            ? Page.Of<NewSessionPage>(new { Client = known, typed.Form, typed.Filled.Problems, typed.Said }, StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();

    private static async Task<IResult> ShowPlan(Guid client, Guid session, Visit visit, ShowSessionPlan show, CancellationToken stop) =>
        await PlanPage((client, session), visit, (show, null, null), stop);

    private static async Task<IResult> Replan(Guid client, Guid session, [FromForm] MeetingForm form, Visit visit, HttpContext context, CancellationToken stop)
    {
        var (filled, show) = (new Filled(), context.RequestServices.GetRequiredService<ShowSessionPlan>());
        if (form.Read(filled, visit.Zone, isNeeded: true) is { } plan)
        {
            if (await Overlap(new(client), form, [plan], context) is { } overlap)
                return await show.Run((new(client), new(session)), visit.Person, stop) is { } shown ? Page.Of<SessionPlanPage>(new { Shown = shown, Form = form, Overlap = overlap }, StatusCodes.Status422UnprocessableEntity) : Results.NotFound();
            switch (await context.RequestServices.GetRequiredService<ReplanSession>().Run((new(client), new(session)), plan, visit.Person.Id, stop))
            {
                case null:
                    return Results.NotFound();
                case SessionStep.Over:
                    filled.Wrong("Date", "planning.over");
                    break;
                default:
                    return Results.Redirect($"/clients/{client}/sessions/{session}/plan");
            }
        }
        return await PlanPage((client, session), visit, (show, form, filled), stop);
    }

    /// <summary>What to say where the therapist would meet two people at once and nobody has said yet that it is meant so; null where there is nothing to say.</summary>
    private static async Task<string?> Overlap(Id<Client> client, MeetingForm form, IReadOnlyCollection<SessionPlan> plans, HttpContext context)
    {
        if (form.IsMeant) return null;
        var found = await context.RequestServices.GetRequiredService<FindOverlaps>().Run(client, plans, context.RequestAborted);
        return OverlapWords.Of(found, context.RequestServices.GetRequiredService<Visit>());
    }

    private static async Task<IResult> Became(Guid client, Guid session, [FromForm] string? became, Visit visit, SayWhatBecame say, ShowSessionPlan show, CancellationToken stop)
    {
        var filled = new Filled();
        var state = filled.One<SessionState>("became", became);
        if (filled.IsRight)
        {
            switch (await say.Run((new(client), new(session)), state, visit.Person.Id, stop))
            {
                case null:
                    return Results.NotFound();
                case SessionStep.TooEarly:
                    filled.Wrong("became", "planning.too-early");
                    break;
                default:
                    return Results.Redirect($"/clients/{client}/sessions/{session}/plan");
            }
        }
        return await PlanPage((client, session), visit, (show, null, filled), stop);
    }

    private static async Task<IResult> Move(Guid client, Guid session, [FromForm] string? to, [FromForm] string? why, Visit visit, MoveSession move, ShowSessionPlan show, CancellationToken stop)
    {
        var filled = new Filled();
        var (target, words) = (filled.Of<Client>("to", to), filled.Needed("why", why, 500));
        if (target is null) filled.Wrong("to", "planning.choose");
        if (filled.IsRight)
        {
            switch (await move.Run((new(client), new(session)), target!.Value, words, visit.Person, stop))
            {
                case SessionGoes.NoSession:
                    return Results.NotFound();
                case SessionGoes.Moved:
                    return Results.Redirect($"/clients/{target.Value.Value}");
                case SessionGoes.NotThere:
                    filled.Wrong("to", "planning.choose");
                    break;
            }
        }
        return await PlanPage((client, session), visit, (show, null, filled), stop, (to, why));
    }

    private static async Task<IResult> PlanPage((Guid Client, Guid Session) of, Visit visit, (ShowSessionPlan Show, MeetingForm? Form, Filled? Filled) typed, CancellationToken stop, (string? To, string? Why) move = default)
    {
        if (await typed.Show.Run((new(of.Client), new(of.Session)), visit.Person, stop) is not { } shown) return Results.NotFound();
        var form = typed.Form ?? MeetingForm.Of(shown.Session, visit.Zone);
        return Page.Of<SessionPlanPage>(new { Shown = shown, Form = form, typed.Filled?.Problems, move.To, move.Why }, typed.Filled is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
