using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.App.Today;
using Rapport.Care;

namespace Rapport.App.Rooms;

/// <summary>Keeps what of the room's checklist is done.</summary>
public sealed class CheckRoom(RapportDb db)
{
    public async Task Run(Person who, DateOnly day, IReadOnlyList<string> items, CancellationToken stop)
    {
        var done = await db.RoomChecklists.FirstOrDefaultAsync(one => one.Person == who.Id && one.Day == day, stop);
        if (done is null) db.RoomChecklists.Add(done = new RoomChecklistDone(who.Id, day));
        done.Items = items;
        await db.SaveChangesAsync(stop);
    }
}
