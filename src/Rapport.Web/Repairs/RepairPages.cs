using Microsoft.AspNetCore.Mvc;
using Rapport.Alliance;
using Rapport.App.Repairs;
using Rapport.Care;
using Rapport.Web.Hosting;
using Rapport.Web.Signals;

namespace Rapport.Web.Repairs;

/// <summary>Repairs: the list of a client's, one as a page, and what is written in it.</summary>
internal static class RepairPages
{
    private const string List = "/clients/{client:guid}/repairs", One = List + "/{repair:guid}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(List, async (Guid client, ListRepairs list, CancellationToken stop) =>
            await list.Run(new(client), stop) is { } found ? (IResult)Page.Of<RepairsPage>(new { List = found }) : Results.NotFound()).NeedsClient("repairs");
        app.MapPost(List, Begin).NeedsClient("repairs");
        app.MapGet(One, (Guid client, Guid repair, string? noticed, ReadRepair read, Visit visit, CancellationToken stop) =>
            Show((new(client), new(repair)), (read, visit), new(noticed), stop)).NeedsClient("repair");
        foreach (var act in new[] { "kind", "cause", "step", "said", "word", "close" })
        {
            app.MapPost($"{One}/{act}", (Guid client, Guid repair, [FromForm] RepairForm? form, [FromServices] WriteInRepair write, [FromServices] ReadRepair read, Visit visit, CancellationToken stop) =>
                Write((new(client), new(repair)), (act, form ?? new()), (write, read, visit), stop)).NeedsClient("repair");
        }
    }

    private static async Task<IResult> Begin(Guid client, [FromForm] RepairForm? sent, BeginRepair begin, ListRepairs list, Visit visit, CancellationToken stop)
    {
        var form = sent ?? new();
        var (act, wrong) = form.Read("kind");
        if (!Guid.TryParse(form.In, out var session)) wrong = ("In", "repairs.session-needed");
        if (wrong is null && await begin.Run(new(client), new(session), ((RepairAct.Name)act!).Kind, visit.Person.Id, stop) is { } repair)
            return Results.LocalRedirect($"/clients/{client}/repairs/{repair.Value}");
        return await list.Run(new(client), stop) is { } found
            ? Page.Of<RepairsPage>(new { List = found, Form = form, Wrong = wrong ?? ("In", "repairs.session-needed") }, StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();
    }

    private static async Task<IResult> Write(
        (Id<Client> Client, Id<Repair> Repair) which, (string Act, RepairForm Form) sent, (WriteInRepair Write, ReadRepair Read, Visit Visit) with, CancellationToken stop)
    {
        var (act, wrong) = sent.Form.Read(sent.Act);
        if (act is null) return await Show(which, (with.Read, with.Visit), new(null, sent.Act, sent.Form, wrong), stop);
        var written = await with.Write.Run(which, act, SignalPages.Reader(with.Visit), stop);
        if (written is RepairWritten.NotHere) return Results.NotFound();
        return Refusal(written) is { } key
            ? await Show(which, (with.Read, with.Visit), new(null, sent.Act, sent.Form, (Field(sent.Act), key)), stop)
            : Results.LocalRedirect($"/clients/{which.Client.Value}/repairs/{which.Repair.Value}#{(act is RepairAct.Close ? "main" : "written")}");
    }

    /// <summary>Why it was not written; null where it was.</summary>
    private static string? Refusal(RepairWritten written) => written switch
    {
        RepairWritten.NotBegun => "repairs.not-begun",
        RepairWritten.WrittenMeanwhile => "repairs.meanwhile",
        RepairWritten.Answered { Noted: RepairNoted.PhaseOneFirst } => "repairs.phase-one-first",
        RepairWritten.Answered { Noted: RepairNoted.NextTime } => "repairs.next-time",
        RepairWritten.Answered { Noted: RepairNoted.RatingNotBack } => "repairs.rating-not-back",
        RepairWritten.Answered { Noted: RepairNoted.BackNotConfirmed { Word: null } } => "repairs.ask-first",
        RepairWritten.Answered { Noted: RepairNoted.BackNotConfirmed } => "repairs.back-not-confirmed",
        RepairWritten.Answered { Noted: RepairNoted.Stands } => "repairs.stands",
        _ => null,
    };

    private static string Field(string act) => act switch { "kind" => "Kind", "cause" => "Cause", "step" => "Step", "said" => "Said", "word" => "Word", _ => "How" };

    private static async Task<IResult> Show((Id<Client> Client, Id<Repair> Repair) which, (ReadRepair Read, Visit Visit) with, RepairSent sent, CancellationToken stop)
    {
        if (await with.Read.Run((which.Client), which.Repair, SignalPages.Reader(with.Visit), stop) is not { } seen) return Results.NotFound();
        return Page.Of<RepairPage>(new { Seen = seen, Sent = sent }, sent.Wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
