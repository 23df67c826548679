using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>Agreements as several slices show them.</summary>
public static class AgreementQueries
{
    extension(RapportDb db)
    {
        /// <summary>All that a client was given, with what came of each. Four queries, however much it is.</summary>
        public async Task<AgreementHistory> AgreementsOf(Id<Client> client, CancellationToken stop)
        {
            var given = await (from one in db.AgreementsGiven
                               join version in db.PracticeAgreements on one.Version equals version.Id
                               where one.Client == client
                               select new { one, version }).AsNoTrackingWithIdentityResolution().ToListAsync(stop);
            if (given.Count == 0) return new([]);
            var accepted = (await db.AgreementsAccepted.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop)).ToLookup(one => one.Given);
            var withdrawn = await db.AgreementsWithdrawn.AsNoTracking().Where(one => one.Client == client).ToDictionaryAsync(one => one.Given, stop);
            var questions = (await db.AgreementQuestions.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop)).ToLookup(one => one.Given);
            return new(
            [
                .. given.OrderBy(row => row.one.At).ThenBy(row => row.one.Id.Value).Select(row => new GivenAgreement(row.one, row.version)
                {
                    Accepted = [.. accepted[row.one.Id]], Withdrawn = withdrawn.GetValueOrDefault(row.one.Id), Questions = [.. questions[row.one.Id].OrderBy(one => one.Number)],
                }),
            ]);
        }

        /// <summary>The newest version of each agreement in each language of a practice. One query.</summary>
        public async Task<IReadOnlyList<PracticeAgreement>> NewestAgreements(Id<Practice> practice, CancellationToken stop) =>
            await db.PracticeAgreements.AsNoTracking().Where(one => one.Practice == practice
                    && !db.PracticeAgreements.Any(other => other.Practice == one.Practice && other.Template == one.Template && other.Language == one.Language && other.Number > one.Number))
                .ToListAsync(stop);
    }
}
