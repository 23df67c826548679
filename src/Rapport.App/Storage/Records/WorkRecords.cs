using Microsoft.EntityFrameworkCore;
using Rapport.App.Jobs;
using Rapport.App.Outbox;
using Rapport.App.Today;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>What the program keeps to do its own work: messages to send, jobs, what Today shows as done.</summary>
internal static class WorkRecords
{
    public static void MapWork(this ModelBuilder model)
    {
        var message = model.Record<OutboxMessage>("Outbox", row => row.Id).BelongsToClientOrPractice().Seal(row => row.Parameters)
            .Of<OutboxMessage, Client>(row => row.Client).Of<OutboxMessage, Practice>(row => row.Practice);
        message.Property(row => row.Template).IsPlain(Mapping.Code);
        message.Property(row => row.Language).IsPlain("a language tag");
        message.HasIndex(row => new { row.SentAt, row.FailedAt, row.DueAt });

        var run = model.Record<JobRun>("JobRuns", row => row.Name);
        run.Property(row => row.Name).IsPlain(Mapping.Code);
        run.Property(row => row.LastOutcome).IsPlain(Mapping.Code);

        model.Record<BriefRead>("BriefsRead", row => new { row.Session, row.Person }).Of<BriefRead, Session>(row => row.Session).Of<BriefRead, Person>(row => row.Person);
        var room = model.Record<RoomChecklistDone>("RoomChecklists", row => new { row.Person, row.Day }).Of<RoomChecklistDone, Person>(row => row.Person);
        room.Property(row => row.Items).IsPlainJson(Mapping.Code);
    }
}
