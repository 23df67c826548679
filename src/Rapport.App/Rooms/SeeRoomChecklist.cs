using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Rooms;

/// <summary>What of the room's checklist somebody did on a day.</summary>
public sealed class SeeRoomChecklist(RapportDb db)
{
    public async Task<IReadOnlyList<string>> Run(Person who, DateOnly day, CancellationToken stop) =>
        (await db.RoomChecklists.AsNoTracking().FirstOrDefaultAsync(one => one.Person == who.Id && one.Day == day, stop))?.Items ?? [];
}
