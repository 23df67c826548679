using Microsoft.AspNetCore.Mvc;
using Rapport.App.Accounts;
using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.People;

/// <summary>Who works in the practice; the owner's pages.</summary>
internal static class PeoplePages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/people", async (ListPeople list, CancellationToken stop) => Page.Of<PeoplePage>(new { People = await list.Run(stop) })).NeedsStaff(Roles.Owner);
        app.MapGet("/people/new", () => Page.Of<NewPersonPage>(new { Form = new PersonForm { Therapist = "yes" } })).NeedsStaff(Roles.Owner);
        app.MapPost("/people/new", Invite).NeedsStaff(Roles.Owner);
        app.MapGet("/people/{person:guid}", Show).NeedsStaff(Roles.Owner);
        app.MapPost("/people/{person:guid}", Change).NeedsStaff(Roles.Owner);
        app.MapPost("/people/{person:guid}/invite", Again).NeedsStaff(Roles.Owner);
        app.MapPost("/people/{person:guid}/sign-out", SignOut).NeedsStaff(Roles.Owner);
        Leaving.LeavePages.Map(app);
        Reflections.ReflectionPages.Map(app);
    }

    private static async Task<IResult> Invite([FromForm] PersonForm form, HttpContext context, Visit visit, InvitePerson invite)
    {
        var problems = form.Problems(isNew: true);
        if (problems.Count > 0) return NotYet(form, problems);
        switch (await invite.Run((form.Name!, form.Email!, form.Roles), visit.Person, context.RequestAborted))
        {
            case PersonChange.Invited invited:
                return Link(context, invited, form.Name!);
            case PersonChange.AddressTaken:
                return NotYet(form, new(StringComparer.Ordinal) { ["Email"] = "people.address-taken" });
            default:
                return Results.NotFound();
        }
    }

    private static async Task<IResult> Show(Guid person, HttpContext context) => await OnePage(context, person) ?? Results.NotFound();

    private static async Task<IResult> Change(Guid person, [FromForm] PersonForm form, HttpContext context, ChangePerson change)
    {
        if (form.Problems(isNew: false) is { Count: > 0 } problems) return await OnePage(context, person, (form, problems)) ?? Results.NotFound();
        return await change.Run(new(person), form.Name!, form.Roles, context.RequestAborted) switch
        {
            PersonChange.Done => Results.Redirect("/people"),
            PersonChange.LastOwner => await OnePage(context, person, (form, new(StringComparer.Ordinal) { ["Roles"] = "people.last-owner" })) ?? Results.NotFound(),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> Again(Guid person, HttpContext context, Visit visit, InviteAgain invite) =>
        await invite.Run(new(person), visit.Person, context.RequestAborted) is PersonChange.Invited invited ? Link(context, invited, null) : Results.NotFound();

    private static async Task<IResult> SignOut(Guid person, EndSignInsOf end, CancellationToken stop) =>
        await end.Run(new(person), stop) is PersonChange.Done ? Results.Redirect("/people") : Results.NotFound();

    private static async Task<IResult?> OnePage(HttpContext context, Guid id, (PersonForm Form, Dictionary<string, string> Problems)? again = null)
    {
        var people = await context.RequestServices.GetRequiredService<ListPeople>().Run(context.RequestAborted);
        if (people.FirstOrDefault(one => one.Person.Id.Value == id && one.Person.LeftAt is null) is not { } shown) return null;
        var status = again is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page.Of<PersonPage>(new { Shown = shown, Form = again?.Form ?? PersonForm.Of(shown.Person), Problems = again?.Problems ?? [] }, status);
    }

    private static IResult NotYet(PersonForm form, Dictionary<string, string> problems) =>
        Page.Of<NewPersonPage>(new { Form = form, Problems = problems }, StatusCodes.Status422UnprocessableEntity);

    private static IResult Link(HttpContext context, PersonChange.Invited invited, string? name)
    {
        var visit = context.RequestServices.GetRequiredService<Visit>();
        var root = visit.Practice.PublicAddress?.Value ?? $"{context.Request.Scheme}://{context.Request.Host}";
        return Page.Of<InvitedPage>(new { Link = $"{root}/join/{invited.Token}", Name = name, Until = visit.Day(invited.ExpiresAt), IsLocal = visit.Practice.PublicAddress is null });
    }
}
