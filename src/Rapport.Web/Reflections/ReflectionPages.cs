using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Rapport.App.Reflections;
using Rapport.Care;
using Rapport.Web.Accounts;
using Rapport.Web.Hosting;
using Rapport.Web.Operations;
using Rapport.Web.Planning;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Reflections;

/// <summary>What a therapist writes for themselves: written without a passphrase, read with it, by nobody else.</summary>
internal static class ReflectionPages
{
    private const string Path = "/reflections", OfClient = "/clients/{client:guid}/reflections";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (string? told, Visit visit, ReadReflections read, CancellationToken stop) => Desk(visit, read, new() { Told = told }, stop)).NeedsStaff(Roles.Therapist);
        app.MapPost(Path + "/key", SetUp).NeedsStaff(Roles.Therapist);
        app.MapPost(Path + "/open", Unlock).NeedsStaff(Roles.Therapist);
        app.MapPost(Path + "/lock", Lock).NeedsStaff(Roles.Therapist);
        app.MapPost(Path + "/phrase", Change).NeedsStaff(Roles.Therapist);
        app.MapPost(Path + "/{reflection:guid}/destroy", Destroy).NeedsStaff(Roles.Therapist);
        app.MapPost(Path + "/copy", Copy).NeedsStaff(Roles.Therapist);
        app.MapGet(OfClient, (Guid client, Guid? session, Visit visit, ReadReflections read, CancellationToken stop) =>
            AtClient(new(client), visit, read, new() { Session = session }, stop)).NeedsClient("reflections");
        app.MapPost(OfClient, Write).NeedsClient("reflections");
        Wills.WillPages.Map(app);
    }

    private static async Task<IResult> SetUp([FromForm] PhraseForm form, Visit visit, SetUpReflections setUp, ReadReflections read, CancellationToken stop)
    {
        if (form.IsAnew && form.Sure is null) return await Desk(visit, read, new() { At = "anew", Field = "Sure", Problem = S["reflections.sure-needed"] }, stop);
        if (form.Next?.Trim() != form.Again?.Trim()) return await Desk(visit, read, new() { At = form.IsAnew ? "anew" : "key", Field = "Again", Problem = S["reflections.differ"] }, stop);
        return await Answered(await setUp.Run(visit.Person, form.Next, form.IsAnew, stop), ("key", form.IsAnew ? "anew" : "key", "Next"), (visit, read), stop);
    }

    private static async Task<IResult> Unlock([FromForm] PhraseForm form, HttpContext context, Visit visit, UnlockReflections unlock, ReadReflections read)
    {
        var step = await unlock.Run((visit.Person.Id, visit.SignIn), form.Phrase, visit.Practice.SignedInFor, context.RequestAborted);
        if (step is PhraseStep.Wrong or PhraseStep.Wait or PhraseStep.Changed) SecurityEvents.Refused(context, visit.Person.Id.Value, "own passphrase, " + step.GetType().Name);
        return await Answered(step, ("open", "open", "Phrase"), (visit, read), context.RequestAborted);
    }

    private static IResult Lock(Visit visit, OpenReflections open)
    {
        open.Lock(visit.SignIn);
        return Results.Redirect(Path + "?told=locked");
    }

    private static async Task<IResult> Change([FromForm] PhraseForm form, Visit visit, ChangePhrase change, ReadReflections read, CancellationToken stop)
    {
        if (form.Next?.Trim() != form.Again?.Trim()) return await Desk(visit, read, new() { At = "phrase", Field = "Again", Problem = S["reflections.differ"] }, stop);
        var step = await change.Run(visit.Person, form.Phrase, form.Next, stop);
        return await Answered(step, ("phrase", "phrase", step is PhraseStep.Unfit or PhraseStep.IsPassword ? "Next" : "Phrase"), (visit, read), stop);
    }

    private static async Task<IResult> Destroy(Guid reflection, Visit visit, DestroyReflection destroy, CancellationToken stop) =>
        await destroy.Run(new(reflection), visit.Person.Id, stop) ? Results.Redirect(Path + "?told=destroyed") : Results.NotFound();

    /// <summary>A copy of everything that is open now, as plain text, where the practice lets it go.</summary>
    private static async Task<IResult> Copy(Visit visit, ReadReflections read, CancellationToken stop)
    {
        if (visit.Practice.KeepsReflections) return Results.NotFound();
        var desk = await read.Run((visit.Person.Id, visit.SignIn), null, stop);
        if (!desk.IsOpen) return Page.Of<ReflectionsPage>(new { Desk = desk, State = new DeskState { At = "open", Field = "Phrase", Problem = S["reflections.open-first"] } }, StatusCodes.Status422UnprocessableEntity);
        var text = new StringBuilder();
        foreach (var one in desk.Notes.Where(one => one.Words is not null).Reverse())
            text.Append(one.Client.Name).Append(", ").Append(one.Note.WrittenAt is { } at ? $"{Visit.LongDay(visit.Day(at))}, {visit.Time(at)}" : "").Append("\n\n").Append(one.Words).Append("\n\n\n");
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/plain; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"reflections-{visit.Today:yyyy-MM-dd}.txt"));
    }

    private static async Task<IResult> Write(Guid client, [FromForm] ReflectionForm form, Visit visit, WriteReflection write, ReadReflections read, CancellationToken stop)
    {
        var filled = new Filled();
        var words = filled.Needed(nameof(form.Words), form.Words, ReflectionForm.Longest);
        var session = filled.Of<Session>(nameof(form.Words), form.Session);
        if (filled.IsRight && await write.Run((new(client), session), words, visit.Person.Id, stop)) return Results.Redirect($"/clients/{client}/reflections");
        if (filled.IsRight) filled.Wrong(nameof(form.Words), "reflections.not-kept");
        return await AtClient(new(client), visit, read, new() { Session = session?.Value, Words = form.Words, Problem = S[filled.Problems[nameof(form.Words)]] }, stop);
    }

    private static async Task<IResult> Answered(PhraseStep step, (string Told, string At, string Field) where, (Visit Visit, ReadReflections Read) with, CancellationToken stop) => step switch
    {
        PhraseStep.Done => Results.Redirect($"{Path}?told={where.Told}"),
        PhraseStep.NotNow => Results.Redirect(Path),
        PhraseStep.Wait wait => await Desk(with.Visit, with.Read, new() { At = where.At, Field = where.Field, Problem = WaitWords.Of(wait.For), Status = StatusCodes.Status429TooManyRequests }, stop),
        _ => await Desk(with.Visit, with.Read, new() { At = where.At, Field = where.Field, Problem = S["reflections.step-" + step.GetType().Name] }, stop),
    };

    private static async Task<IResult> Desk(Visit visit, ReadReflections read, DeskState state, CancellationToken stop) =>
        Page.Of<ReflectionsPage>(new { Desk = await read.Run((visit.Person.Id, visit.SignIn), null, stop), State = state }, state.Code);

    private static async Task<IResult> AtClient(Id<Client> client, Visit visit, ReadReflections read, DeskState state, CancellationToken stop) =>
        Page.Of<ClientReflectionsPage>(new { Desk = await read.Run((visit.Person.Id, visit.SignIn), client, stop), State = state }, state.Code);
}
