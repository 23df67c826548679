using Rapport.App.Notices;
using Rapport.Web.Hosting;

namespace Rapport.Web.Notices;

/// <summary>What somebody was told about a record leaves Today when they note it.</summary>
internal static class NoticePages
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/notices/{notice:guid}/noted", async (Guid notice, Visit visit, NoteNotice note, CancellationToken stop) =>
            await note.Run(new(notice), visit.Person.Id, stop) ? Results.Redirect("/today") : Results.NotFound()).NeedsStaff();
}
