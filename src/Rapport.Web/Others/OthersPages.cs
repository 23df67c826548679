using Rapport.App.Others;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Hosting;
using Rapport.Web.Legal;

namespace Rapport.Web.Others;

/// <summary>The one page from which everybody outside the practice is reached, and what went to them, to print again.</summary>
internal static class OthersPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/clients/{client:guid}/others", async (Guid client, Visit visit, ShowOthers show, CancellationToken stop) =>
            await show.Run(new(client), visit.Today, stop) is { } seen ? Page.Of<OthersPage>(new { Seen = seen }) : Results.NotFound()).NeedsClient(LegalPages.What, RecordPart.Management);
        app.MapGet("/clients/{client:guid}/passed/{disclosure:guid}", Passed).NeedsClient(LegalPages.What);
        Referrers.ReferrerPages.Map(app);
        Guardians.GuardianPages.Map(app);
        LegalPages.Map(app);
        Holds.HoldPages.Map(app);
    }

    private static async Task<IResult> Passed(Guid client, Guid disclosure, Visit visit, ShowOthers show, CancellationToken stop) =>
        (await show.Run(new(client), visit.Today, stop))?.Passed.FirstOrDefault(one => one.Id == new Id<Disclosure>(disclosure)) is { Words: { } words }
            ? Page.Of<SheetPage>(new { Words = words, Back = $"/clients/{client}/others" })
            : Results.NotFound();
}
