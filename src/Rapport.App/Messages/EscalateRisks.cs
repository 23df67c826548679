using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Outbox;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Messages;

/// <summary>
/// A risk answer that nobody read by the practice's hour: cover and owner get a neutral e-mail, each once. What they see on Today does not wait for it.
/// </summary>
public sealed class EscalateRisks(RapportDb db, TimeProvider clock, Mail mail)
{
    /// <summary>How many messages were written.</summary>
    public async Task<int> Run(CancellationToken stop)
    {
        if (!mail.IsOn) return 0;
        var now = clock.GetUtcNow();
        var open = await (from signal in db.Signals
                          where signal.Rule.Id == RiskAnswer.Card.Id && signal.State == SignalState.Shown
                          join client in db.Clients on signal.Client equals client.Id
                          join practice in db.Practices on client.Practice equals practice.Id
                          select new { signal, practice }).AsNoTracking().ToListAsync(stop);
        var written = 0;
        foreach (var one in open.Where(one => one.signal.Risk is { } risk && IsOver(risk, one.practice, now)))
            written += await Write(one.signal, one.practice, stop);
        await db.SaveChangesAsync(stop);
        return written;
    }

    private static bool IsOver(RiskAnswer risk, Practice practice, DateTimeOffset now) =>
        practice.OpenIn(TimeZoneInfo.FindSystemTimeZoneById(practice.TimeZone)) is { } hours
            ? risk.Standing(now, hours, practice.RiskSeenBy) is RiskStanding.WithCoverAndOwner
            : risk is { ReadAt: null, Done: null };

    private async Task<int> Write(Signal signal, Practice practice, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var people = await (from person in db.People
                            join account in db.Accounts on person.Id equals account.Person
                            where person.Practice == practice.Id && person.LeftAt == null
                                && ((person.Roles & Roles.Owner) == Roles.Owner
                                    || db.Assignments.Any(held => held.Client == signal.Client && held.Therapist == person.Id && held.IsCover && held.From <= now && held.Until > now))
                            select new { person.Id, account.Email }).AsNoTracking().ToListAsync(stop);
        var written = 0;
        foreach (var person in people)
        {
            var id = IdOf(signal.Id, person.Id);
            if (db.Outbox.Local.Any(one => one.Id == id) || await db.Outbox.AnyAsync(one => one.Id == id, stop)) continue;
            db.Outbox.Add(new() { Id = id, Practice = practice.Id, Channel = ContactChannel.Email, Template = "needs-you-today", Language = "en", Address = person.Email, DueAt = now });
            written++;
        }
        return written;
    }

    /// <summary>The same for the same answer and person, so that no machine and no later turn writes it again.</summary>
    private static Id<OutboxMessage> IdOf(Id<Signal> signal, Id<Person> person) =>
        new(new Guid(SHA256.HashData([.. signal.Value.ToByteArray(), .. person.Value.ToByteArray()]).AsSpan(0, 16)));
}
