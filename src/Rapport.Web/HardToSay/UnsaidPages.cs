using Rapport.App.HardToSay;
using Rapport.App.OwnCopies;
using Rapport.Care;
using Rapport.Web.Forms;
using Rapport.Web.Hosting;

namespace Rapport.Web.HardToSay;

/// <summary>That a client finds something hard to say, for whoever works with them; words when their time has come; and what was written for a supervisor alone.</summary>
internal static class UnsaidPages
{
    private const string Path = "/clients/{client:guid}/unsaid", What = "unsaid", Told = "/supervision/told";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, Show).NeedsClient(What);
        app.MapPost(Path + "/{unsaid:guid}/read", Read).NeedsClient(What);
        app.MapPost(Path + "/{unsaid:guid}/settled", Settle).NeedsClient(What);
        app.MapGet(Told, async (Visit visit, SeeUnsaidForMe see, CancellationToken stop) => Page.Of<ToldPage>(new { All = await see.Run(visit.Person, stop) })).NeedsStaff(Roles.Supervisor);
        app.MapPost(Told + "/{unsaid:guid}", async (Guid unsaid, Visit visit, ReadUnsaid read, CancellationToken stop) => await read.Run(null, new(unsaid), visit.Person.Id, stop) ? new SeeOther(Told) : Results.NotFound()).NeedsStaff(Roles.Supervisor);
    }

    private static async Task<IResult> Show(Guid client, ShowForCopy find, SeeUnsaid see, CancellationToken stop) =>
        await find.Run(new(client), stop) is { } found ? Page.Of<UnsaidPage>(new { Client = found, All = await see.Run(new(client), stop) }) : Results.NotFound();

    private static async Task<IResult> Read(Guid client, Guid unsaid, Visit visit, ReadUnsaid read, CancellationToken stop) =>
        await read.Run(new Id<Client>(client), new(unsaid), visit.Person.Id, stop) ? new SeeOther($"/clients/{client}/unsaid") : Results.NotFound();

    private static async Task<IResult> Settle(Guid client, Guid unsaid, SettleUnsaid settle, CancellationToken stop) =>
        await settle.Run(new(client), new(unsaid), stop) ? new SeeOther($"/clients/{client}/unsaid") : Results.NotFound();
}
