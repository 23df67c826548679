using Rapport.App.Clients;
using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.Clients;

/// <summary>One's own clients, and finding one of them.</summary>
internal static class ClientsPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/clients", Show).NeedsStaff(Roles.Therapist | Roles.Owner);
        app.MapGet("/clients/find", Find).NeedsStaff(Roles.Therapist);
        Emergencies.EmergencyPages.Map(app);
    }

    private static async Task<IResult> Show(string? find, Visit visit, ShowCaseload show, CancellationToken stop)
    {
        var all = await show.Run(visit.Person, stop);
        var sought = string.IsNullOrWhiteSpace(find) ? null : find.Trim();
        var own = all.Own.Where(row => sought is null || FindClients.Fits(row.Client.Name, sought)).ToList();
        var others = all.Others.Where(row => sought is null || FindClients.Fits(row.Client.Name, sought)).ToList();
        return sought is not null && own.Count == 1 && others.Count == 0
            ? Results.Redirect($"/clients/{own[0].Client.Id.Value}")
            : Page.Of<ClientsPage>(new { Caseload = new Caseload(own, others), Find = sought, IsEmpty = all.Own.Count + all.Others.Count == 0 });
    }

    /// <summary>For finding while one types: names and addresses of pages, of one's own clients alone.</summary>
    private static async Task<IResult> Find(string? q, Visit visit, FindClients find, CancellationToken stop) =>
        Results.Json((await find.Run(visit.Person, q, stop)).Select(client => new { name = visit.Name(client.Name), href = $"/clients/{client.Id.Value}" }));
}
