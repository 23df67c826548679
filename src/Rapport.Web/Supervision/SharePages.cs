using Microsoft.AspNetCore.Mvc;
using Rapport.App.Supervision;
using Rapport.Privacy;
using Rapport.Web.Hosting;
using Rapport.Web.Planning;

namespace Rapport.Web.Supervision;

/// <summary>A therapist shows a piece of work to a supervisor, and takes it back.</summary>
internal static class SharePages
{
    private const string At = "/clients/{client:guid}/supervision";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(At, (Guid client, Visit visit, ShowShares show, CancellationToken stop) => Shown(client, visit, show, (new(), null), stop)).NeedsClient("shares");
        app.MapPost(At, Share).NeedsClient("shares");
        app.MapPost(At + "/{share:guid}/end", End).NeedsClient("shares");
        SupervisionPages.Map(app);
    }

    private static async Task<IResult> Share(Guid client, [FromForm] ShareForm form, Visit visit, ShareCase share, ShowShares show, CancellationToken stop)
    {
        if (visit.Reason != AccessReason.Therapist) return Results.NotFound();
        var filled = new Filled();
        if (form.Read(filled, visit) is { } wanted)
        {
            switch (await share.Run(new(client), wanted, visit.Person.Id, stop))
            {
                case CaseShared.Shown:
                    return Results.Redirect($"/clients/{client}/supervision");
                case CaseShared.AlreadySo:
                    filled.Wrong(nameof(form.Supervisor), "supervision.already");
                    break;
                default:
                    filled.Wrong(nameof(form.Supervisor), "supervision.not-possible");
                    break;
            }
        }
        return await Shown(client, visit, show, (form, filled), stop);
    }

    private static async Task<IResult> End(Guid client, Guid share, Visit visit, ShareCase shares, CancellationToken stop) =>
        visit.Reason == AccessReason.Therapist && await shares.End(new(client), new(share), stop) ? Results.Redirect($"/clients/{client}/supervision") : Results.NotFound();

    private static async Task<IResult> Shown(Guid client, Visit visit, ShowShares show, (ShareForm Form, Filled? Filled) typed, CancellationToken stop) =>
        await show.Run(new(client), visit.Person.Id, stop) is { } shares
            ? Page.Of<SharesPage>(new { Shares = shares, typed.Form, typed.Filled?.Problems }, typed.Filled is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();
}
