using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>Somebody is signed out everywhere, at once; a laptop was stolen, say. Their account stays as it is.</summary>
public sealed class EndSignInsOf(RapportDb db)
{
    public async Task<PersonChange> Run(Id<Person> whom, CancellationToken stop)
    {
        if (await db.Accounts.SingleOrDefaultAsync(row => row.Person == whom, stop) is not { } account) return new PersonChange.NotThere();
        await db.EndOthers(account, default, stop);
        return new PersonChange.Done();
    }
}
