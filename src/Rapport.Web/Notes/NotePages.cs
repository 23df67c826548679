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
        app.MapPost(SessionPages.Path + "/note", Save).NeedsClient("note");
        app.MapPost(SessionPages.Path + "/note/draft", Draft).NeedsClient("note");
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
