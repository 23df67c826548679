using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>Ends sign-ins on the server: this one, or all others. A copied cookie opens nothing from then on.</summary>
public sealed class EndSignIns(RapportDb db)
{
    public Task Run(Id<OpenSignIn> only, CancellationToken stop) => db.OpenSignIns.Where(row => row.Id == only).ExecuteDeleteAsync(stop);

    public Task Others(Id<Account> account, Id<OpenSignIn> keep, CancellationToken stop) =>
        db.OpenSignIns.Where(row => row.Account == account && row.Id != keep).ExecuteDeleteAsync(stop);
}
