using Microsoft.EntityFrameworkCore;
using Rapport.App.Outbox;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.HomeworkSlice;

/// <summary>The reminder of homework: one neutral message on the day that was agreed, in the hours that are safe.</summary>
internal static class Reminding
{
    public const string Template = "asked-reminder";

    extension(RapportDb db)
    {
        /// <summary>The reminder as it has to be now, instead of any that has not left. None where nothing may be sent, or not by e-mail: no other channel is sent.</summary>
        public async Task PlanReminder(Homework homework, (Client Client, Practice Practice) who, TimeProvider clock, CancellationToken stop)
        {
            await db.DropReminder(homework, stop);
            var safe = who.Client.SafeContact;
            if (homework is not { RemindOn: { } day, RemindedAt: null } || who.Client.MayContact(safe.From) is not ContactDecision.Send { Channel: ContactChannel.Email } send) return;
            var zone = TimeZoneInfo.FindSystemTimeZoneById(who.Practice.TimeZone);
            var (from, until) = (Moment(day, safe.From, zone), Moment(day, safe.To, zone));
            if (until <= clock.GetUtcNow()) return;
            db.Add(new OutboxMessage
            {
                Id = NewId.For<OutboxMessage>(clock), Practice = who.Practice.Id, Client = who.Client.Id, Channel = send.Channel, Address = send.Address,
                Template = Template, Language = who.Client.Language, DueAt = from, NotBefore = from, NotAfter = until,
                Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { [OutboxMessage.OfHomework] = homework.Id.Value.ToString() },
            });
        }

        /// <summary>Takes back a reminder that has not left.</summary>
        public async Task DropReminder(Homework homework, CancellationToken stop)
        {
            var waiting = await db.Outbox.Where(message => message.Client == homework.Client && message.Template == Template && message.SentAt == null && message.FailedAt == null).ToListAsync(stop);
            db.RemoveRange(waiting.Where(message => message.Homework == homework.Id));
        }
    }

    private static DateTimeOffset Moment(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1); // the hour that the clock skips in spring
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
