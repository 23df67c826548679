using Microsoft.AspNetCore.Mvc;
using Rapport.App.Clients;
using Rapport.Care;
using Rapport.Web.Hosting;
using Rapport.Web.Planning;

namespace Rapport.Web.Clients;

/// <summary>Adding somebody by hand.</summary>
internal static class NewClientPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/clients/new", Show).NeedsStaff(Roles.Therapist | Roles.Owner);
        app.MapPost("/clients/new", Add).NeedsStaff(Roles.Therapist | Roles.Owner);
    }

    private static async Task<IResult> Show(Visit visit, FindTherapists therapists, CancellationToken stop) =>
        Page.Of<NewClientPage>(new { Form = new NewClientForm { Therapist = visit.Person.Id.Value.ToString() }, Therapists = await Choice(visit, therapists, stop) });

    private static async Task<IResult> Add([FromForm] NewClientForm form, Visit visit, AddClient add, FindTherapists therapists, CancellationToken stop)
    {
        var filled = new Filled();
        var wanted = form.Read(filled, visit);
        IReadOnlyList<Client> alike = [];
        string? overlap = null;
        if (filled.IsRight)
        {
            switch (await add.Run(visit.Person, wanted, stop))
            {
                case ClientAdded.Added added:
                    return Results.Redirect($"/clients/{added.Client.Value}");
                case ClientAdded.MayBeHere may:
                    alike = may.Alike;
                    break;
                case ClientAdded.MeetsOthers meets:
                    overlap = OverlapWords.Of(meets.Others, visit);
                    break;
                case ClientAdded.NoTherapist:
                    filled.Wrong(nameof(form.Therapist), "clients.no-therapist");
                    break;
            }
        }
        return Page.Of<NewClientPage>(new { Form = form, filled.Problems, Alike = alike, Overlap = overlap, Therapists = await Choice(visit, therapists, stop) }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IReadOnlyList<Person>> Choice(Visit visit, FindTherapists therapists, CancellationToken stop) =>
        visit.IsOwner ? await therapists.Run(visit.Practice.Id, stop) : [];
}
