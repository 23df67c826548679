using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Signals;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Repairs;

/// <summary>Opens a repair, in four queries.</summary>
public sealed class ReadRepair(RapportDb db, TimeProvider clock)
{
    public async Task<RepairSeen?> Run(Id<Client> client, Id<Repair> id, SignalReader reader, CancellationToken stop)
    {
        var found = await (from repair in db.Repairs
                           join who in db.Clients on repair.Client equals who.Id
                           where repair.Id == id && repair.Client == client
                           select new { repair, who, Signal = db.Signals.FirstOrDefault(signal => signal.Id == repair.Signal) }).AsNoTracking().FirstOrDefaultAsync(stop);
        if (found is null) return null;
        var entries = await (from entry in db.RepairEntries
                             where entry.Repair == id
                             orderby entry.Number
                             select new { entry, By = db.People.FirstOrDefault(person => person.Id == entry.By) }).AsNoTracking().ToListAsync(stop);
        var course = await RepairCourse.Of(db, found.repair, reader, clock.GetUtcNow(), stop);
        return new(found.repair, found.who, found.Signal)
        {
            Entries = [.. entries.Select(row => (row.entry, row.By?.DisplayName))],
            Sessions = course.Sessions,
            Strain = course.Strain,
        };
    }
}
