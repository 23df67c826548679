using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Today;

/// <summary>How somebody arrived the last times. Nobody else can ask for it: it takes who asks and no other person.</summary>
public sealed class SeeOwnArrivals(RapportDb db, TimeProvider clock)
{
    private const int Most = 30;

    /// <summary>The last thirty of the last year, the oldest first.</summary>
    public async Task<IReadOnlyList<Arriving>> Run(Person who, CancellationToken stop)
    {
        var since = clock.GetUtcNow().AddYears(-1);
        var found = await db.Arrivals.AsNoTracking().Where(one => one.Therapist == who.Id && one.At >= since).OrderByDescending(one => one.At).Take(Most).ToListAsync(stop);
        return [.. found.OrderBy(one => one.At)];
    }
}
