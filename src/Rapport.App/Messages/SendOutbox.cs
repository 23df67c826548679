using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Outbox;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Messages;

/// <summary>Sends what is due, one message at a time; what cannot be sent comes again later, longer each time, and is given up in the end.</summary>
public sealed class SendOutbox(RapportDb db, TimeProvider clock, Mail mail)
{
    /// <summary>After so many attempts, over about a day, a message is given up and Today says so.</summary>
    public const int MostAttempts = 10;

    private const int AtOnce = 100;

    /// <summary>How many left.</summary>
    public async Task<int> Run(CancellationToken stop)
    {
        if (!mail.IsOn) return 0;
        var now = clock.GetUtcNow();
        var due = await db.Outbox.Where(one => one.SentAt == null && one.FailedAt == null && one.DueAt <= now && (one.NotBefore == null || one.NotBefore <= now))
            .OrderBy(one => one.DueAt).Select(one => one.Id).Take(AtOnce).ToListAsync(stop);
        var sent = 0;
        foreach (var id in due)
            if (await SendOne(id, stop)) sent++;
        return sent;
    }

    /// <summary>On a server another machine may have it already; then it is passed over.</summary>
    private async Task<bool> SendOne(Id<OutboxMessage> id, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        await using var transaction = db.Database.IsNpgsql() ? await db.Database.BeginTransactionAsync(stop) : null;
        var open = db.Database.IsNpgsql()
            ? db.Outbox.FromSql($"""SELECT * FROM "Outbox" WHERE "Id" = {id.Value} AND "SentAt" IS NULL AND "FailedAt" IS NULL FOR UPDATE SKIP LOCKED""")
            : db.Outbox.Where(one => one.Id == id && one.SentAt == null && one.FailedAt == null);
        if ((await open.ToListAsync(stop)) is not [var message]) return false;
        await Decide(message, stop);
        await db.SaveChangesAsync(stop);
        if (transaction is not null) await transaction.CommitAsync(stop);
        return message.SentAt is not null;
    }

    private async Task Decide(OutboxMessage message, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (message.NotAfter <= now || message.Channel != ContactChannel.Email) message.FailedAt = now;
        else if (message.Client is { } client && await Hindered(message, client, stop)) return;
        else if (!message.IsClean()) message.FailedAt = now;
        else await TrySend(message, stop);
    }

    /// <summary>What the client allows is asked again at the moment of sending.</summary>
    private async Task<bool> Hindered(OutboxMessage message, Id<Client> id, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var client = await db.Clients.AsNoTracking().FirstAsync(one => one.Id == id, stop);
        var practice = await db.Practices.AsNoTracking().FirstAsync(one => one.Id == client.Practice, stop);
        switch (client.Decide(practice, now))
        {
            case ContactDecision.Send { Channel: ContactChannel.Email } send when send.Address == message.Address:
                return false;
            case ContactDecision.Wait when client.SafeContact.Channel == ContactChannel.Email:
                return true;
            default:
                message.FailedAt = now;
                return true;
        }
    }

    private async Task TrySend(OutboxMessage message, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        message.Attempts++;
        try
        {
            await mail.Send(message.Address, message.Write(), stop);
            message.SentAt = now;
            if (message.Homework is { } id && await db.Homework.FindAsync([id], stop) is { } homework) homework.MarkReminded(now);
        }
        catch (Exception failed) when (failed is SmtpException or FormatException or IOException)
        {
            // it is counted and tried again; in the end it is given up and stands on Today
            if (message.Attempts >= MostAttempts) message.FailedAt = now;
            else message.DueAt = now + TimeSpan.FromMinutes(Math.Pow(2, message.Attempts));
        }
    }
}
