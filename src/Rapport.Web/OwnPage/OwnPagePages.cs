using Rapport.App.Others;
using Rapport.App.OwnPage;
using Rapport.Privacy;
using Rapport.Web.Hosting;
using Rapport.Web.Texts;

namespace Rapport.Web.OwnPage;

/// <summary>The page that belongs to the client: who can see their record, and who did. Read together, or printed and given to them.</summary>
internal static class OwnPagePages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/clients/{client:guid}/who-can-see", (Guid client, string? lang, Visit visit, ShowWhoSees show, ShowOthers others, CancellationToken stop) => Show(client, lang, visit, (show, others), stop)).NeedsClientOrWhatIsLeft("own page", RecordPart.Management);
        OwnCopies.CopyPages.Map(app);
        Forgetting.ForgetPages.Map(app);
        Others.OthersPages.Map(app);
        Alone.WayPages.Map(app);
        Alone.EnterPages.Map(app);
        Alone.OwnPages.Map(app);
        Asks.AskPages.Map(app);
        HardToSay.UnsaidPages.Map(app);
    }

    private static async Task<IResult> Show(Guid client, string? lang, Visit visit, (ShowWhoSees Seen, ShowOthers Others) show, CancellationToken stop)
    {
        if (await show.Seen.Run(new(client), visit.Zone, stop) is not { } seen) return Results.NotFound();
        if (seen.IsForgotten) return Page.Of<LeftPage>(new { Seen = seen, T = ClientTexts.In(lang ?? seen.Client.Language), visit.Practice, visit.Today });
        return await show.Others.Run(new(client), visit.Today, stop) is { } others
            ? Page.Of<WhoSeesPage>(new { Seen = seen, Others = others.ForClient(), ShowsWords = visit.Reason != AccessReason.Owner, T = ClientTexts.In(lang ?? seen.Client.Language), visit.Practice, visit.Today })
            : Results.NotFound();
    }
}
