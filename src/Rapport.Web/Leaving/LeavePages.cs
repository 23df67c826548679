using Rapport.App.Leaving;
using Rapport.Care;
using Rapport.Web.Hosting;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Leaving;

/// <summary>Somebody leaves the practice: an owner decides for each client who goes on, and it is done in one go. Who leaves sees beforehand what is still open.</summary>
internal static class LeavePages
{
    private const string At = "/people/{person:guid}/leave";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(At, (Guid person, Visit visit, ShowLeaving show, CancellationToken stop) => Shown(person, visit, (show, new(null), null), stop)).NeedsStaff(Roles.Owner);
        app.MapPost(At, Leave).NeedsStaff(Roles.Owner);
        app.MapGet("/leaving", Own).NeedsStaff(Roles.Therapist);
    }

    private static async Task<IResult> Leave(Guid person, IFormCollection form, Visit visit, ShowLeaving show, LeavePractice leave, CancellationToken stop)
    {
        var typed = new LeaveForm(form);
        if (await show.Run(new(person), visit.Person, stop) is not { } leaving) return Results.NotFound();
        if (!typed.IsSure) return await Shown(person, visit, (show, typed, new() { Sure = true }), stop);
        return await leave.Run(new(person), typed.Decided(leaving.Work), visit.Person, stop) switch
        {
            PersonLeft.Gone => Results.Redirect(leaving.Person.Id == visit.Person.Id ? "/sign-in" : "/people"),
            PersonLeft.NotSettled lacking => await Shown(person, visit, (show, typed, new() { Work = lacking.Work, Drafts = lacking.Drafts }), stop),
            PersonLeft.LastOwner => await Shown(person, visit, (show, typed, new() { Whole = S["people.last-owner"] }), stop),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> Own(Visit visit, ShowLeaving show, CancellationToken stop) =>
        await show.Run(visit.Person.Id, visit.Person, stop) is { } leaving ? Page.Of<OwnLeavingPage>(new { Leaving = leaving }) : Results.NotFound();

    private static async Task<IResult> Shown(Guid person, Visit visit, (ShowLeaving Show, LeaveForm Form, LeaveProblems? Problems) typed, CancellationToken stop) =>
        await typed.Show.Run(new(person), visit.Person, stop) is { } leaving
            ? Page.Of<LeavePage>(new { Leaving = leaving, typed.Form, Problems = typed.Problems ?? new() }, typed.Problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();
}
