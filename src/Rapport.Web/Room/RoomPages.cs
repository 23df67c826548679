using Rapport.App.Rooms;
using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.Room;

/// <summary>The room: ready before the day, and right for one client.</summary>
internal static class RoomPages
{
    /// <summary>How many characters one wish may have.</summary>
    public const int Longest = 500;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/room-ready", async (Visit visit, SeeRoomChecklist see, CancellationToken stop) =>
            Page.Of<RoomReadyPage>(new { Done = await see.Run(visit.Person, visit.Today, stop) })).NeedsStaff();
        app.MapPost("/room-ready", Check).NeedsStaff();
        app.MapGet("/clients/{client:guid}/room", Show).NeedsClient("room");
        app.MapPost("/clients/{client:guid}/room", Settle).NeedsClient("room");
    }

    private static async Task<IResult> Check(IFormCollection form, Visit visit, CheckRoom check, CancellationToken stop)
    {
        await check.Run(visit.Person, visit.Today, [.. form["item"].OfType<string>().Where(RoomChecklist.Knows).Distinct(StringComparer.Ordinal)], stop);
        return Results.LocalRedirect(form["back"] == "/today" ? "/today" : "/room-ready");
    }

    private static async Task<IResult> Show(Guid client, string? kept, SeeRoom see, CancellationToken stop) =>
        await see.Run(new(client), stop) is not { } found ? Results.NotFound()
        : Page.Of<RoomPage>(new { found.Client, Wishes = found.Room.ToDictionary(one => one.Topic, one => one.Wording), IsKept = kept is not null });

    private static async Task<IResult> Settle(Guid client, IFormCollection form, SettleRoom settle, SeeRoom see, CancellationToken stop)
    {
        var wishes = Enum.GetValues<RoomTopic>().ToDictionary(topic => topic, topic => form[topic.ToString()].ToString().Trim());
        var tooLong = wishes.Where(wish => wish.Value.Length > Longest).Select(wish => wish.Key).ToList();
        if (tooLong.Count == 0)
        {
            await settle.Run(new(client), wishes, stop);
            return Results.LocalRedirect($"/clients/{client}/room?kept=yes");
        }
        return await see.Run(new(client), stop) is not { } found ? Results.NotFound()
            : Page.Of<RoomPage>(new { found.Client, Wishes = wishes, TooLong = tooLong }, StatusCodes.Status422UnprocessableEntity);
    }
}
