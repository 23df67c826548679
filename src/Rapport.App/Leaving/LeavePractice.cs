using Microsoft.EntityFrameworkCore;
using Rapport.App.Accounts;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Leaving;

/// <summary>
/// Somebody leaves the practice. Who goes on with each client, what is cancelled, who is told, the ledger, and the end of every sign-in and link are one
/// save: all of it stands or none. No open work is left with nobody in charge unless it was said that it ends.
/// </summary>
public sealed class LeavePractice(RapportDb db, TimeProvider clock)
{
    /// <param name="decided">What becomes of each course of work.</param>
    /// <param name="by">Who decides it.</param>
    public async Task<PersonLeft> Run(Id<Person> whom, LeavingDecided decided, Person by, CancellationToken stop)
    {
        var people = await db.People.Where(row => row.Practice == by.Practice && row.LeftAt == null).ToListAsync(stop);
        if (people.Find(row => row.Id == whom) is not { } person) return new PersonLeft.NotThere();
        if (!people.Exists(row => row.Id != whom && row.Is(Roles.Owner))) return new PersonLeft.LastOwner();
        var now = clock.GetUtcNow();
        var open = await db.OpenWorkOf(person, by.Id, now, stop);
        var lacks = open.Select(work => (work.Episode.Id, Lack: Lack(work, decided.Work.GetValueOrDefault(work.Episode.Id)))).Where(one => one.Lack is not null).ToDictionary(one => one.Id, one => one.Lack!.Value);
        var hasDrafts = !decided.LeavesDrafts && (await db.DraftsOf(person, by.Id, stop)).Count > 0;
        if (lacks.Count > 0 || hasDrafts) return new PersonLeft.NotSettled(lacks, hasDrafts);
        foreach (var work in open) await HandOver(work, decided.Work[work.Episode.Id], new(person, by, now), stop);
        await EndWhatTheyHold(person, now, stop);
        await EndSignIns(person, stop);
        person.Leave(now);
        await db.SaveChangesAsync(stop);
        return new PersonLeft.Gone();
    }

    private static LeavingLack? Lack(OpenWork work, WorkDecided? decided) => decided switch
    {
        null => LeavingLack.NotSaid,
        { How: WorkGoes.ToColleague } => work.Possible.Any(one => one.Id == decided.To) ? null : LeavingLack.NotPossible,
        { How: WorkGoes.Stays } => work.Others.Count > 0 ? null : LeavingLack.NotPossible,
        _ => work.NeedsSomebody ? LeavingLack.NeedsSomebody : null,
    };

    private async Task HandOver(OpenWork work, WorkDecided decided, Deciding deciding, CancellationToken stop)
    {
        var (person, by, now) = deciding;
        var ends = decided.How is WorkGoes.Ends or WorkGoes.Elsewhere;
        if (ends) work.Episode.End(decided.How == WorkGoes.Ends ? Ending.Agreed : Ending.Referred, decided.How == WorkGoes.Ends ? EndedBy.Both : EndedBy.Client, now);
        var to = decided.How == WorkGoes.ToColleague ? decided.To : null;
        if (to is { } taker && !work.Others.Any(one => one.Id == taker)) db.Add(work.Episode.Assign(NewId.For<Assignment>(clock), taker, now));
        if (ends || decided.CancelsSessions)
        {
            foreach (var session in work.Planned)
                if (session.Cancel(SessionState.CancelledByPractice, by.Id, now) is SessionStep.Changed changed) db.Add(changed.Fact);
            await db.RevokeLinks([.. work.Planned.Select(session => session.Id)], now, stop);
        }
        db.Add(new HandedOver(NewId.For<HandedOver>(clock), work.Client.Id, by.Id, now) { Episode = work.Episode.Id, From = person.Id, How = decided.How, To = to });
        foreach (var told in work.Others.Select(one => one.Id).Where(one => one != to).Append(to ?? by.Id).Where(one => one != by.Id).Distinct())
            db.Add(new Notice(NewId.For<Notice>(clock), work.Client.Id, told, told == to ? NoticeKind.HandedOver : NoticeKind.WorkEnded) { By = by.Id, About = person.Id, At = now });
    }

    /// <summary>Work that ended long ago, covers, and what they show as a therapist or are shown as a supervisor. What they opened in an emergency closes because they left.</summary>
    private async Task EndWhatTheyHold(Person person, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var held in await db.Assignments.Where(one => one.Therapist == person.Id && (one.Until == null || one.Until > now)).ToListAsync(stop)) held.End(now);
        foreach (var share in await db.CaseShares.Where(one => (one.Person == person.Id || one.Supervisor == person.Id) && one.EndedAt == null && one.Until > now).ToListAsync(stop)) share.End(now);
    }

    private async Task EndSignIns(Person person, CancellationToken stop)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(row => row.Person == person.Id, stop);
        if (account is not null) account.SecurityStamp = OwnAccount.NewStamp();
        foreach (var open in await db.OpenSignIns.Where(row => account != null && row.Account == account.Id).ToListAsync(stop)) db.Remove(open);
        foreach (var link in await db.Invitations.Where(row => row.Person == person.Id && row.UsedAt == null).ToListAsync(stop)) db.Remove(link);
    }

    private sealed record Deciding(Person Person, Person By, DateTimeOffset Now);
}
