using Microsoft.EntityFrameworkCore;
using Rapport.App.Clients;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Emergencies;

/// <summary>
/// A therapist opens the record of somebody else's client for a day. What opens it, what the ledger keeps and what tells those in charge are one save:
/// all of it stands or none.
/// </summary>
public sealed class OpenInEmergency(RapportDb db, TimeProvider clock)
{
    /// <param name="who">The client's whole name, e-mail address or number, as it stands in the record.</param>
    /// <param name="why">Why; the client reads it.</param>
    public async Task<EmergencyOpened> Run(Person reader, string who, string why, CancellationToken stop)
    {
        if (!reader.Is(Roles.Therapist)) return new EmergencyOpened.Nobody();
        var now = clock.GetUtcNow();
        var clients = await db.Clients.AsNoTracking().Where(one => one.Practice == reader.Practice
            && !db.Bars.Any(bar => bar.Client == one.Id && bar.Person == reader.Id && bar.From <= now)).ToListAsync(stop);
        var gone = await db.Erasures.Select(erasure => erasure.Client).ToListAsync(stop);
        var found = Likeness.Called(clients.Where(one => !gone.Contains(one.Id.Value)), who);
        if (found.Count != 1) return found.Count == 0 ? new EmergencyOpened.Nobody() : new EmergencyOpened.Several();
        var client = found[0].Id;
        if (await IsOpen(reader, client, now, stop)) return new EmergencyOpened.OpenAnyway(client);
        var look = new EmergencyLook(NewId.For<EmergencyLook>(clock), client, reader.Id, now) { Why = why };
        db.Add(look);
        await db.TellInCharge(new(client, NoticeKind.Emergency, reader.Id, reader.Id) { Why = why }, clock, stop);
        await db.SaveChangesAsync(stop);
        return new EmergencyOpened.Opened(client, look.Until);
    }

    private async Task<bool> IsOpen(Person reader, Id<Client> client, DateTimeOffset now, CancellationToken stop)
    {
        var shortly = now - EmergencyLook.Lasts;
        return await db.Assignments.AnyAsync(one => one.Client == client && one.Therapist == reader.Id && one.From <= now && (one.Until == null || one.Until > now), stop)
            || await db.EmergencyLooks.AnyAsync(one => one.Client == client && one.Person == reader.Id && one.At > shortly, stop);
    }
}
