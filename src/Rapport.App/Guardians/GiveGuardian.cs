using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Referrers;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Guardians;

/// <summary>
/// Composes what a guardian may be given today: days of sessions, then what is planned and was agreed on, then a summary written for them. It reads no
/// way to reach anybody, no note, no answer and no score, so that none can stand in it.
/// </summary>
public sealed class GiveGuardian(RapportDb db, TimeProvider clock)
{
    public const string What = "guardian";

    private const string English = "en";

    /// <summary>What would go; null where there is no such grant or it lets nothing go today.</summary>
    public async Task<GuardianCopy?> Run((Id<Client> Client, Id<GuardianGrant> Grant) which, string? summary, (TimeZoneInfo Zone, DateOnly Today) where, CancellationToken stop)
    {
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(one => one.Id == which.Client, stop) is not { } client) return null;
        if ((await db.Guardians(which.Client, where.Today, stop)).FirstOrDefault(one => one.Grant.Id == which.Grant) is not { Scope: not GuardianScope.Nothing } seen) return null;
        var practice = await db.Practices.AsNoTracking().SingleAsync(one => one.Id == client.Practice, stop);
        var text = new StringBuilder();
        text.Append(client.Name).Append(", ").Append(practice.Name).Append(", ").Append(DayWords.Long(where.Today, English)).Append("\n\n");
        await Append(text, seen, (client, where), stop);
        if (seen.Scope >= GuardianScope.Summary && !string.IsNullOrWhiteSpace(summary)) text.Append("\nSummary\n").Append(summary.Trim().ReplaceLineEndings("\n")).Append('\n');
        return new(client, seen.Grant, seen.Scope, text.ToString());
    }

    /// <summary>It goes, where the words are those that were read: that stands in the ledger. Null where it does not.</summary>
    public async Task<Id<Disclosure>?> Give(GuardianCopy copy, string read, string how, (Id<Person> Person, DateOnly Today) by, CancellationToken stop)
    {
        if (copy.Hash != read) return null;
        var disclosure = new Disclosure(NewId.For<Disclosure>(clock), copy.Client.Id, by.Person, clock.GetUtcNow())
        {
            To = DisclosedTo.Guardian, Name = copy.Grant.Name, What = What, Why = copy.Grant.Relation, Words = copy.Words, How = how, On = by.Today,
        };
        db.Add(disclosure);
        await db.SaveChangesAsync(stop);
        return disclosure.Id;
    }

    private async Task Append(StringBuilder text, GuardianSeen seen, (Client Client, (TimeZoneInfo Zone, DateOnly Today) Where) of, CancellationToken stop)
    {
        var sessions = await db.SessionDays(of.Client.Id, of.Where.Zone, stop);
        text.Append("Attendance\n").Append(AttendanceWords.Lines((DateOnly.MinValue, of.Where.Today), sessions.Where(one => one.State != SessionState.Planned), English));
        if (seen.Scope < GuardianScope.Plan) return;
        text.Append("\nPlanned\n").Append(AttendanceWords.Lines((of.Where.Today, DateOnly.MaxValue), sessions.Where(one => one.State == SessionState.Planned), English));
        var homework = await db.Homework.AsNoTracking().Where(one => one.Client == of.Client.Id && one.State == HomeworkState.Agreed).ToListAsync(stop);
        text.Append("\nAgreed between sessions\n").Append(homework.Count == 0 ? "Nothing.\n" : string.Concat(homework.OrderBy(one => one.Id.Value).Select(one => one.Wording + "\n")));
    }
}
