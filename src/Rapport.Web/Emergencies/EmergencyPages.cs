using Microsoft.AspNetCore.Mvc;
using Rapport.App.Emergencies;
using Rapport.Care;
using Rapport.Web.Hosting;
using Rapport.Web.Operations;
using Rapport.Web.Planning;

namespace Rapport.Web.Emergencies;

/// <summary>Opening the record of somebody else's client because somebody needs help now.</summary>
internal static class EmergencyPages
{
    private const string Path = "/emergency";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (Visit visit, SeeEmergencies see, CancellationToken stop) => Shown(visit, see, (new(), null), stop)).NeedsStaff(Roles.Therapist);
        app.MapPost(Path, Open).NeedsStaff(Roles.Therapist);
    }

    private static async Task<IResult> Open([FromForm] EmergencyForm form, HttpContext context, Visit visit, OpenInEmergency open, SeeEmergencies see, CancellationToken stop)
    {
        var filled = new Filled();
        var (who, why) = form.Read(filled);
        if (filled.IsRight)
        {
            switch (await open.Run(visit.Person, who, why, stop))
            {
                case EmergencyOpened.Opened(var client, _):
                    return Results.Redirect($"/clients/{client.Value}");
                case EmergencyOpened.OpenAnyway(var client):
                    return Results.Redirect($"/clients/{client.Value}");
                case EmergencyOpened.Several:
                    filled.Wrong(nameof(form.Who), "emergency.several");
                    break;
                default:
                    SecurityEvents.Refused(context, visit.Person.Id.Value, "emergency, nobody of that name");
                    filled.Wrong(nameof(form.Who), "emergency.nobody");
                    break;
            }
        }
        return await Shown(visit, see, (form, filled), stop);
    }

    private static async Task<IResult> Shown(Visit visit, SeeEmergencies see, (EmergencyForm Form, Filled? Filled) typed, CancellationToken stop) =>
        Page.Of<EmergencyPage>(new { Open = await see.Run(visit.Person, stop), typed.Form, typed.Filled?.Problems }, typed.Filled is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
