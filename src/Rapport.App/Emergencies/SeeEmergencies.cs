using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Emergencies;

/// <summary>What somebody opened in an emergency and can still read; the newest first.</summary>
public sealed class SeeEmergencies(RapportDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<(EmergencyLook Look, Client Client)>> Run(Person reader, CancellationToken stop)
    {
        var shortly = clock.GetUtcNow() - EmergencyLook.Lasts;
        var rows = await (from look in db.EmergencyLooks join client in db.Clients on look.Client equals client.Id where look.Person == reader.Id && look.At > shortly select new { look, client })
            .AsNoTracking().ToListAsync(stop);
        return [.. rows.OrderByDescending(row => row.look.At).Select(row => (row.look, row.client))];
    }
}
