using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>Courses of work, and who holds them.</summary>
internal static class EpisodeRecords
{
    public static void MapEpisodes(this ModelBuilder model)
    {
        model.Record<Episode>("Episodes", row => row.Id).Of<Episode, Client>(row => row.Client);

        var assignment = model.Record<Assignment>("Assignments", row => row.Id)
            .Of<Assignment, Client>(row => row.Client).Of<Assignment, Episode>(row => row.Episode).Of<Assignment, Person>(row => row.Therapist);
        assignment.HasIndex(row => new { row.Therapist, row.Until });
    }
}
