using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Repairs;

/// <summary>Begins a repair that a person noticed without a signal.</summary>
public sealed class BeginRepair(RapportDb db, TimeProvider clock)
{
    /// <summary>The repair; null where this client has no such session.</summary>
    public async Task<Id<Repair>?> Run(Id<Client> client, Id<Session> session, RuptureKind kind, Id<Person> by, CancellationToken stop)
    {
        if (await db.Sessions.FirstOrDefaultAsync(one => one.Id == session && one.Client == client, stop) is not { } strained) return null;
        var (repair, entry) = Repair.Begin(NewId.For<Repair>(clock), strained, kind, new(by, clock.GetUtcNow()));
        db.Repairs.Add(repair);
        db.RepairEntries.Add(entry);
        await db.SaveChangesAsync(stop);
        return repair.Id;
    }
}
