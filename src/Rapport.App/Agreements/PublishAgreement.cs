using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Agreements;

/// <summary>Publishes a practice's words as the next version. Earlier versions stay as they are, with whoever accepted them.</summary>
public sealed class PublishAgreement(RapportDb db, TimeProvider clock)
{
    /// <param name="basedOn">The number of the version that the writer began from; 0 for none.</param>
    public Task<AgreementPublished> Run(Id<Practice> practice, AgreementDraft draft, int basedOn, Id<Person> by, CancellationToken stop) =>
        db.AgainWhenCrossed<AgreementPublished>(async () =>
        {
            if (!draft.IsReady) return new AgreementPublished.NotReady();
            var newest = await Newest(practice, draft, stop);
            if (newest is not null && draft.Says(newest)) return new AgreementPublished.SameWords(newest);
            if ((newest?.Number ?? 0) != basedOn) return new AgreementPublished.Meanwhile();
            var version = PracticeAgreement.Publish((NewId.For<PracticeAgreement>(clock), practice), draft, basedOn + 1, new(by, clock.GetUtcNow()));
            db.Add(version);
            await db.SaveChangesAsync(stop);
            return new AgreementPublished.Published(version);
        });

    private Task<PracticeAgreement?> Newest(Id<Practice> practice, AgreementDraft draft, CancellationToken stop) =>
        db.PracticeAgreements.AsNoTracking().Where(one => one.Practice == practice && one.Template == draft.Template && one.Language == draft.Language)
            .OrderByDescending(one => one.Number).FirstOrDefaultAsync(stop);
}
