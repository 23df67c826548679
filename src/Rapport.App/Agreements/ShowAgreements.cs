using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Agreements;

/// <summary>Reads a client's agreements, in seven queries at most.</summary>
public sealed class ShowAgreements(RapportDb db)
{
    public async Task<ClientAgreements?> Run(Id<Client> client, CancellationToken stop)
    {
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == client, stop) is not { } found) return null;
        var history = await db.AgreementsOf(client, stop);
        var newest = await db.NewestAgreements(found.Practice, stop);
        var last = history.All is [.., var given] ? given.Version : null;
        return new(found, history,
            [.. newest.OrderBy(one => one.Template != last?.Template).ThenBy(one => one.Language != found.Language).ThenBy(one => Place(one)).ThenBy(one => one.Language, StringComparer.Ordinal)])
        {
            Names = await db.People.AsNoTracking().Where(one => one.Practice == found.Practice).ToDictionaryAsync(one => one.Id, one => one.DisplayName, stop),
        };
    }

    private static int Place(PracticeAgreement version) => AgreementTemplates.All.TakeWhile(template => template.Id != version.Template).Count();
}
