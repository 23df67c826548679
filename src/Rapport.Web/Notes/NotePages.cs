using Microsoft.AspNetCore.Mvc;
using Rapport.App.Notes;
using Rapport.Care;
using Rapport.Web.Hosting;
using Rapport.Web.SessionRoom;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Notes;

/// <summary>Writing a note: saved as it is typed, signed once, then only added to.</summary>
internal static class NotePages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(SessionPages.Path + "/note", Read).NeedsClient("note");
        app.MapPost(SessionPages.Path + "/note/amend", Amend).NeedsClient("note");
        app.MapPost(SessionPages.Path + "/note", Save).NeedsClient("note");
        app.MapPost(SessionPages.Path + "/note/draft", Draft).NeedsClient("note");
    }

    private static async Task<IResult> Read(Guid client, Guid session, [FromQuery] string? told, ReadNote read, CancellationToken stop) =>
        await read.Run(SessionPages.At(client, session), stop) is { } noted ? Page.Of<NotePage>(new { Noted = noted, Told = told }) : Results.NotFound();

    private static async Task<IResult> Amend(Guid client, Guid session, [FromForm] AmendForm form, HttpContext context)
    {
        var (at, services, stop) = (SessionPages.At(client, session), context.RequestServices, context.RequestAborted);
        form = form.Checked();
        if (form.Problem is not null)
            return await services.GetRequiredService<ReadNote>().Run(at, stop) is { } noted ? Page.Of<NotePage>(new { Noted = noted, Form = form }, StatusCodes.Status422UnprocessableEntity) : Results.NotFound();
        return await services.GetRequiredService<AmendNote>().Run(at, form.ToAdd(), services.GetRequiredService<Visit>().Person.Id, stop) is not { } step ? Results.NotFound()
            : Results.LocalRedirect(SessionPages.Address(at) + "/note" + (NoteWords.Case(step) is { } told ? "?told=" + told : ""));
    }

    private static async Task<IResult> Save(Guid client, Guid session, HttpContext context, IFormCollection form)
    {
        var at = SessionPages.At(client, session);
        var services = context.RequestServices;
        if (NoteFields.Read(form, services.GetRequiredService<Visit>().Person.Id) is not { } draft) return Results.BadRequest();
        var asked = form["do"].ToString();
        if (Enum.TryParse<NoteForm>(asked, out var other) && Enum.IsDefined(other)) draft = draft with { Body = draft.Body.As(other) };
        var written = asked == "sign"
            ? await services.GetRequiredService<SignNote>().Run(at, draft, context.RequestAborted)
            : await services.GetRequiredService<SaveNote>().Run(at, draft, context.RequestAborted);
        if (written is null) return Results.NotFound();
        var told = NoteWords.Case(written.Step) is { } name ? "?told=" + name : "";
        return Results.LocalRedirect(SessionPages.Address(at) + (form["From"] == "after" ? "/after" : "") + told + "#note");
    }

    /// <summary>What the page's module sends while somebody types.</summary>
    private static async Task<IResult> Draft(Guid client, Guid session, HttpContext context, IFormCollection form)
    {
        var visit = context.RequestServices.GetRequiredService<Visit>();
        if (NoteFields.Read(form, visit.Person.Id) is not { } draft) return Results.BadRequest();
        return await context.RequestServices.GetRequiredService<SaveNote>().Run(SessionPages.At(client, session), draft, context.RequestAborted) switch
        {
            null => Results.NotFound(),
            { Step: NoteStep.Saved saved } written => Results.Json(new DraftSaved("saved", saved.Revision, S.Say("note.saved", ("at", visit.Time(visit.Now))), written.Beside)),
            { Step: NoteStep.AlreadySigned } written => Results.Json(new DraftSaved("signed", draft.Revision, S["note.signed-before"], written.Beside)),
            var written => Results.Json(new DraftSaved("changed", draft.Revision, S["note.changed"], written.Beside)),
        };
    }

    private sealed record DraftSaved(string State, int Revision, string Words, int Beside);
}
