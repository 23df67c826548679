using Microsoft.AspNetCore.Mvc;
using Rapport.Alliance;
using Rapport.App.Signals;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Hosting;

namespace Rapport.Web.Signals;

/// <summary>Why a signal is there, what became of it, and what a person makes of it.</summary>
internal static class SignalPages
{
    private const string Signal = "/clients/{client:guid}/signals/{signal:guid}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Signal, (Guid client, Guid signal, ReadSignal read, Visit visit, CancellationToken stop) => Show(Which(client, signal), (read, visit), (new(), null), stop)).NeedsClient("signal");
        foreach (var act in new[] { "dismiss", "repair", "done" })
        {
            app.MapPost($"{Signal}/{act}", (Guid client, Guid signal, [FromForm] SignalForm? form, [FromServices] AnswerSignal answer, [FromServices] ReadSignal read, Visit visit, CancellationToken stop) =>
                Answer(Which(client, signal), (act, form ?? new()), (answer, read, visit), stop)).NeedsClient("signal");
        }
    }

    public static SignalReader Reader(Visit visit) => new(visit.Person.Id, visit.Reason != AccessReason.Therapist);

    private static (Id<Client> Client, Id<Signal> Signal) Which(Guid client, Guid signal) => (new(client), new(signal));

    private static async Task<IResult> Answer(
        (Id<Client> Client, Id<Signal> Signal) which, (string Act, SignalForm Form) sent, (AnswerSignal Answer, ReadSignal Read, Visit Visit) with, CancellationToken stop)
    {
        var (act, wrong) = sent.Form.Read(sent.Act);
        if (act is null) return await Show(which, (with.Read, with.Visit), (sent.Form, wrong), stop);
        var page = $"/clients/{which.Client.Value}/signals/{which.Signal.Value}";
        return await with.Answer.Run(which.Client, which.Signal, act, with.Visit.Person.Id, stop) switch
        {
            null => Results.NotFound(),
            SignalStep.RepairBegan began => Results.LocalRedirect($"/clients/{which.Client.Value}/repairs/{began.Repair.Id.Value}"),
            SignalStep.Stands { Repair: { } repair } when act is SignalAct.BeginRepair => Results.LocalRedirect($"/clients/{which.Client.Value}/repairs/{repair.Value}"),
            SignalStep.RiskStays => await Show(which, (with.Read, with.Visit), (sent.Form, ("Act", "signals.risk-stays")), stop),
            SignalStep.NoRisk => await Show(which, (with.Read, with.Visit), (sent.Form, ("Act", "signals.no-risk")), stop),
            SignalStep.SessionMoved => await Show(which, (with.Read, with.Visit), (sent.Form, ("Act", "signals.session-moved")), stop),
            _ => Results.LocalRedirect(page),
        };
    }

    private static async Task<IResult> Show(
        (Id<Client> Client, Id<Signal> Signal) which, (ReadSignal Read, Visit Visit) with, (SignalForm Form, (string Field, string Key)? Wrong) sent, CancellationToken stop)
    {
        if (await with.Read.Run(which.Client, which.Signal, Reader(with.Visit), stop) is not { } seen) return Results.NotFound();
        return Page.Of<SignalPage>(new { Seen = seen, sent.Form, sent.Wrong }, sent.Wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
