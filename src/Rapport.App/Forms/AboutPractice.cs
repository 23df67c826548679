using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Forms;

/// <summary>The practice for a page of which nobody knows the reader: its help lines, its hours, its day.</summary>
public sealed class AboutPractice(RapportDb db, TimeProvider clock)
{
    public async Task<(Practice Practice, DateOnly Today)> Run(CancellationToken stop)
    {
        var practice = await db.Practices.AsNoTracking().FirstAsync(stop);
        return (practice, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(practice.TimeZone)).DateTime));
    }
}
