using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>Ends a sign-in on the server. A copied cookie opens nothing from then on.</summary>
public sealed class EndSignIns(RapportDb db)
{
    public Task Run(Id<OpenSignIn> only, CancellationToken stop) => db.OpenSignIns.Where(row => row.Id == only).ExecuteDeleteAsync(stop);
}
