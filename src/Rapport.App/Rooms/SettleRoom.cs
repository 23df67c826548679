using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Rooms;

/// <summary>Writes down how a client likes the room, all topics at once. A topic without words has no preference any more.</summary>
public sealed class SettleRoom(RapportDb db, TimeProvider clock)
{
    public async Task Run(Id<Client> client, IReadOnlyDictionary<RoomTopic, string> wishes, CancellationToken stop)
    {
        var known = await db.RoomPreferences.Where(one => one.Client == client).ToDictionaryAsync(one => one.Topic, stop);
        foreach (var topic in Enum.GetValues<RoomTopic>()) Settle(client, topic, wishes.GetValueOrDefault(topic, ""), known.GetValueOrDefault(topic));
        await db.SaveChangesAsync(stop);
    }

    private void Settle(Id<Client> client, RoomTopic topic, string wish, RoomPreference? known)
    {
        if (string.IsNullOrWhiteSpace(wish))
        {
            if (known is not null) db.RoomPreferences.Remove(known);
        }
        else if (known is null) db.RoomPreferences.Add(new(client, topic, wish, clock.GetUtcNow()));
        else if (known.Wording != wish) known.Change(wish, clock.GetUtcNow());
    }
}
