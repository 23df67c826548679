using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Rooms;

/// <summary>How a client likes the room.</summary>
public sealed class SeeRoom(RapportDb db)
{
    /// <summary>Null where there is no such client.</summary>
    public async Task<(Client Client, IReadOnlyList<RoomPreference> Room)?> Run(Id<Client> id, CancellationToken stop)
    {
        var rows = await (from client in db.Clients
                          where client.Id == id
                          join room in db.RoomPreferences on client.Id equals room.Client into rooms
                          from room in rooms.DefaultIfEmpty()
                          select new { client, room }).AsNoTracking().ToListAsync(stop);
        return rows.Count == 0 ? null : (rows[0].client, [.. rows.Select(row => row.room).OfType<RoomPreference>()]);
    }
}
