using System.Globalization;
using Rapport.App.Guessing;
using Rapport.App.Sessions;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Hosting;
using Rapport.Web.SessionRoom;

namespace Rapport.Web.Guessing;

/// <summary>Guess, then see. What a therapist guessed is shown to that therapist and to nobody else.</summary>
internal static class GuessPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(SessionPages.Path + "/guess", (Guid client, Guid session, HttpContext context) => Answer(SessionPages.At(client, session), null, context)).NeedsClient("guess");
        app.MapPost(SessionPages.Path + "/guess", Keep).NeedsClient("guess");
        app.MapGet("/learning/guesses", Own).NeedsStaff(Roles.Therapist);
    }

    private static async Task<IResult> Answer(AtSession at, string? problem, HttpContext context)
    {
        var visit = context.RequestServices.GetRequiredService<Visit>();
        return await context.RequestServices.GetRequiredService<ShowGuess>().Run(at, visit.Person.Id, IsOwn(visit), context.RequestAborted) is { } room
            ? Page.Of<GuessPage>(new { Room = room, Problem = problem }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();
    }

    private static async Task<IResult> Keep(Guid client, Guid session, IFormCollection form, HttpContext context)
    {
        var (at, visit) = (SessionPages.At(client, session), context.RequestServices.GetRequiredService<Visit>());
        IReadOnlyList<decimal?> answers = form["do"] == "pass" ? [] : [.. GuessForms.Guess.Items.Select(item => Mark(form[item.Id].ToString()))];
        if (form["do"] != "pass" && answers.All(answer => answer is null)) return await Answer(at, "guess.none-marked", context);
        return await context.RequestServices.GetRequiredService<KeepGuess>().Run(at, new(visit.Person.Id, IsOwn(visit), answers), context.RequestAborted) switch
        {
            null => Results.NotFound(),
            GuessKept.RatingSeen => await Answer(at, "guess.seen", context),
            _ => Results.LocalRedirect(SessionPages.Address(at) + "/guess"),
        };
    }

    private static async Task<IResult> Own(ShowOwnGuesses show, Visit visit, CancellationToken stop) =>
        Page.Of<OwnGuessesPage>(new { Own = await show.Run(visit.Person.Id, stop) });

    private static bool IsOwn(Visit visit) => visit.Reason == AccessReason.Therapist;

    private static decimal? Mark(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var mark) && mark <= 10 ? mark : null;
}
