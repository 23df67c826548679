using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>The name that colleagues and clients see.</summary>
public sealed class RenameMyself(RapportDb db)
{
    public async Task Run(Id<Person> person, string name, CancellationToken stop)
    {
        (await db.People.SingleAsync(row => row.Id == person, stop)).Rename(name.Trim());
        await db.SaveChangesAsync(stop);
    }
}
