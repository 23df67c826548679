using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Agreements;

/// <summary>One version of a practice's agreement.</summary>
public sealed class FindAgreement(RapportDb db)
{
    /// <param name="number">Which version; null for the newest.</param>
    public Task<PracticeAgreement?> Run(Id<Practice> practice, (string Template, string Language) which, int? number, CancellationToken stop) =>
        db.PracticeAgreements.AsNoTracking().Where(one => one.Practice == practice && one.Template == which.Template && one.Language == which.Language && (number == null || one.Number == number))
            .OrderByDescending(one => one.Number).FirstOrDefaultAsync(stop);
}
