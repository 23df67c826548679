using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Agreements;

/// <summary>What a practice has published: the newest version of each agreement in each language.</summary>
public sealed class ListAgreements(RapportDb db)
{
    public Task<IReadOnlyList<PracticeAgreement>> Run(Id<Practice> practice, CancellationToken stop) => db.NewestAgreements(practice, stop);
}
