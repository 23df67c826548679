using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Wills;

/// <summary>What the use cases of wills ask of the store.</summary>
internal static class WillQueries
{
    extension(RapportDb db)
    {
        /// <summary>A will that holds and names this person; null for any other.</summary>
        public async Task<ReflectionWill?> WillNaming(Id<ReflectionWill> will, Id<Person> person, CancellationToken stop) =>
            await db.ReflectionWills.SingleOrDefaultAsync(one => one.Id == will && one.RevokedAt == null && (one.First == person || one.Second == person), stop);

        /// <summary>Its latest opening that was not stopped; null for none.</summary>
        public Task<WillOpening?> OpeningOf(Id<ReflectionWill> will, CancellationToken stop) =>
            db.WillOpenings.Where(one => one.Will == will && one.StoppedAt == null).OrderByDescending(one => one.BegunAt).FirstOrDefaultAsync(stop);

        /// <summary>The keys to which the shares are sealed; null where one of the two began anew.</summary>
        public async Task<(ReflectionKey First, ReflectionKey Second)?> KeysOf(ReflectionWill will, CancellationToken stop)
        {
            var keys = await db.ReflectionKeys.Where(one => (one.Id == will.FirstKey || one.Id == will.SecondKey) && one.RetiredAt == null).ToListAsync(stop);
            return keys.Count == 2 ? (keys.Single(one => one.Id == will.FirstKey), keys.Single(one => one.Id == will.SecondKey)) : null;
        }
    }
}
