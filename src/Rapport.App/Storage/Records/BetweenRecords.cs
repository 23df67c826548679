using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>What lives between sessions.</summary>
internal static class BetweenRecords
{
    public static void MapBetween(this ModelBuilder model)
    {
        var homework = model.Record<Homework>("Homework", row => row.Id).Of<Homework, Client>(row => row.Client).Of<Homework, Session>(row => row.AgreedIn);
        homework.HasIndex(row => new { row.Client, row.State });
        homework.HasIndex(row => row.RemindOn);
        model.Record<HomeworkReported>("HomeworkReports", row => new { row.Homework, row.Number })
            .Of<HomeworkReported, Homework>(row => row.Homework).Of<HomeworkReported, Client>(row => row.Client);

        model.Record<MustComeFirst>("MustComeFirst", row => new { row.Session, row.At })
            .Of<MustComeFirst, Session>(row => row.Session).Of<MustComeFirst, Client>(row => row.Client);
        model.Record<PlannedQuestion>("PlannedQuestions", row => row.Id).Seal(row => row.OtherWays)
            .Of<PlannedQuestion, Client>(row => row.Client).Of<PlannedQuestion, Person>(row => row.Author);
        model.Record<ThingToRemember>("ThingsToRemember", row => row.Id).Of<ThingToRemember, Client>(row => row.Client);
        model.Record<RoomPreference>("RoomPreferences", row => new { row.Client, row.Topic }).Of<RoomPreference, Client>(row => row.Client);
        MapSaid(model);
        MapOwn(model);
    }

    private static void MapSaid(ModelBuilder model)
    {
        var said = model.Record<SaidBefore>("SaidBefore", row => row.Id).Of<SaidBefore, Client>(row => row.Client).Of<SaidBefore, Session>(row => row.Session);
        said.Property(row => row.Times).IsConcurrencyToken();
        model.Record<HappenedSince>("HappenedSince", row => new { row.Said, row.Number })
            .Of<HappenedSince, SaidBefore>(row => row.Said).Of<HappenedSince, Client>(row => row.Client);
    }

    private static void MapOwn(ModelBuilder model)
    {
        var arriving = model.Record<Arriving>("Arrivals", row => row.Id).BelongsToPractice("it names no client")
            .Of<Arriving, Practice>(row => row.Practice).Of<Arriving, Person>(row => row.Therapist);
        arriving.Property(row => row.State).HasConversion(rating => rating.Value, value => new Rating(value));
        arriving.HasIndex(row => new { row.Therapist, row.At });
    }
}
