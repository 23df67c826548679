using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Agreements;

/// <summary>Puts a version before a client. Only the newest words of their practice are given; what is given already and waits is given once.</summary>
public sealed class GiveAgreement(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where there is no such client or version, or newer words have been published.</summary>
    public async Task<Id<AgreementGiven>?> Run(Id<Client> client, Id<PracticeAgreement> version, Id<Person> by, CancellationToken stop)
    {
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == client, stop) is not { } found) return null;
        if (!(await db.NewestAgreements(found.Practice, stop)).Any(one => one.Id == version)) return null;
        if ((await db.AgreementsOf(client, stop)).Waiting is { } waiting && waiting.Version.Id == version) return waiting.Given.Id;
        var given = new AgreementGiven(NewId.For<AgreementGiven>(clock), client, version, clock.GetUtcNow()) { By = by };
        db.Add(given);
        await db.SaveChangesAsync(stop);
        return given.Id;
    }
}
