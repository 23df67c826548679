using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Leaving;
using Rapport.App.Ledgers;
using Rapport.App.Storage;
using Rapport.App.Tests.Demo;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Leaving;

/// <summary>A therapist leaves: for every piece of work somebody goes on or it was said that it ends, in one go or not at all.</summary>
public sealed class LeavePracticeTests
{
    private static readonly FixedClock Clock = new(House.Now);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Who_goes_on_is_in_charge_is_told_and_stands_in_the_ledger(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, owner, colleague) = await With(ground);
        var ((ruth, first), (joel, second), (ada, third)) = (await house.NewClient("Ruth"), await house.NewClient("Joel"), await house.NewClient("Ada"));
        foreach (var episode in new[] { first, second, third }) await house.Save(Ahead(episode, 1), Ahead(episode, 2));
        await house.Save(third.Assign(House.Next<Assignment>(), colleague.Id, House.Now.AddDays(-9)));
        await Leave(house, owner, new() { [first.Id] = new(WorkGoes.ToColleague, colleague.Id, false), [second.Id] = new(WorkGoes.Elsewhere, null, false), [third.Id] = new(WorkGoes.Stays, null, true) });
        await using var db = house.Open();
        Assert.Equal([(ruth.Id, true), (ada.Id, true)], (await db.Assignments.Where(one => one.Until == null).OrderBy(one => one.From == House.Now ? 0 : 1).ToListAsync(Stop)).Select(one => (one.Client, one.Therapist == colleague.Id)));
        Assert.Equal((Ending.Referred, EndedBy.Client), (await db.Episodes.Where(one => one.EndedAt != null).ToListAsync(Stop)).Select(one => (one.Ending!.Value, one.EndedBy!.Value)).Single());
        Assert.Equal([ruth.Id, ruth.Id], (await db.Sessions.Where(one => one.State == SessionState.Planned).ToListAsync(Stop)).Select(one => one.Client));
        Assert.Equal([(ruth.Id, NoticeKind.HandedOver), (ada.Id, NoticeKind.WorkEnded)], (await db.Notices.Where(one => one.To == colleague.Id).OrderByDescending(one => one.Kind).ToListAsync(Stop)).Select(one => (one.Client, one.Kind)));
        Assert.Equal(3, await db.LedgerEntries.CountAsync(one => one.Kind == LedgerKind.HandedOver && one.Person == owner.Id, Stop));
        Assert.Equal(House.Now, (await db.People.SingleAsync(one => one.Id == house.Therapist.Id, Stop)).LeftAt);
        var verified = Assert.IsType<LedgerVerified.Done>(await new VerifyLedger(ground.Place, Clock).Run([], null, Stop));
        Assert.IsType<LedgerVerdict.Whole>(Assert.Single(verified.Practices).Verdict);
        Assert.IsType<AccessDecision.NotYours>(await db.Look(house.Therapist, new(joel.Id, RecordPart.Content, "brief"), Clock, Stop));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Nobody_is_left_without_somebody_in_charge_unless_it_was_said_so(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, owner, colleague) = await With(ground);
        var ((_, first), (client, second)) = (await house.NewClient("Ruth"), await house.NewClient("Joel"));
        await house.Save(new Barred(colleague.Id, client.Id, House.Now.AddDays(-1)));
        var toColleague = new WorkDecided(WorkGoes.ToColleague, colleague.Id, false);
        var nobodyHere = new WorkDecided(WorkGoes.ToColleague, owner.Id, false); // no therapist
        Assert.Equal(LeavingLack.NotSaid, (await Refused(house, owner, new() { [first.Id] = toColleague })).Work[second.Id]);
        Assert.Equal(LeavingLack.NotPossible, (await Refused(house, owner, new() { [first.Id] = toColleague, [second.Id] = toColleague })).Work[second.Id]);
        Assert.Equal(LeavingLack.NotPossible, (await Refused(house, owner, new() { [first.Id] = nobodyHere, [second.Id] = new(WorkGoes.Ends, null, false) })).Work[first.Id]);
        Assert.Equal(LeavingLack.NotPossible, (await Refused(house, owner, new() { [first.Id] = new(WorkGoes.Stays, null, false), [second.Id] = new(WorkGoes.Ends, null, false) })).Work[first.Id]);
        await using (var before = house.Open()) Assert.Equal(2, await before.Assignments.CountAsync(one => one.Until == null && one.Therapist == house.Therapist.Id, Stop));
        await Leave(house, owner, new() { [first.Id] = toColleague, [second.Id] = new(WorkGoes.Ends, null, false) });
        await using var db = house.Open();
        var alone = await db.Episodes.Where(one => one.EndedAt == null && !db.Assignments.Any(held => held.Episode == one.Id && held.Until == null && !held.IsCover && db.People.Any(person => person.Id == held.Therapist && person.LeftAt == null))).ToListAsync(Stop);
        Assert.Empty(alone);
    }

    [Fact]
    public async Task A_cover_alone_in_charge_is_not_left_alone_either()
    {
        using var ground = Ground.On("SQLite");
        var (house, owner, colleague) = await With(ground);
        var (_, episode) = await house.NewClient("Ruth");
        await using (var db = house.Open())
        {
            (await db.Assignments.SingleAsync(Stop)).End(House.Now.AddDays(-1));
            await db.SaveChangesAsync(Stop);
        }
        await house.Save(episode.Cover(House.Next<Assignment>(), house.Therapist.Id, House.Now.AddDays(-1), House.Now.AddDays(9)));
        Assert.Equal(LeavingLack.NotSaid, (await Refused(house, owner, [])).Work[episode.Id]);
        await Leave(house, owner, new() { [episode.Id] = new(WorkGoes.ToColleague, colleague.Id, false) });
    }

    [Fact]
    public async Task Work_in_which_an_answer_waits_for_somebody_cannot_end()
    {
        using var ground = Ground.On("SQLite");
        var (house, owner, colleague) = await With(ground);
        var (client, episode) = await house.NewClient("Ruth");
        var session = await house.NewSession(episode, 1);
        await house.Save(Signal.FromRisk(new(House.Next<Signal>(), client.Id, session.Id, House.Now), RiskAnswer.Ticked("I think of dying", House.Now), ("often", "9:00")));
        Assert.Equal(LeavingLack.NeedsSomebody, (await Refused(house, owner, new() { [episode.Id] = new(WorkGoes.Ends, null, false) })).Work[episode.Id]);
        await Leave(house, owner, new() { [episode.Id] = new(WorkGoes.ToColleague, colleague.Id, false) });
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Drafts_are_named_and_stay_only_where_it_was_said_so(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, owner, colleague) = await With(ground);
        var (client, episode) = await house.NewClient("Ruth");
        var session = await house.NewSession(episode, 1);
        var note = new SessionNote(House.Next<SessionNote>(), client.Id, session.Id, house.Therapist.Id);
        note.Save(new(NoteForm.Free, "", ["She spoke of her father.", ""]), (Guid.Empty, 0), new(house.Therapist.Id, House.Now));
        await house.Save(note);
        Dictionary<Id<Episode>, WorkDecided> work = new() { [episode.Id] = new(WorkGoes.ToColleague, colleague.Id, false) };
        await using (var db = house.Open())
        {
            Assert.True(Assert.IsType<PersonLeft.NotSettled>(await new LeavePractice(db, Clock).Run(house.Therapist.Id, new(work, LeavesDrafts: false), owner, Stop)).Drafts);
            Assert.Equal(session.Id, Assert.Single((await new ShowLeaving(db, Clock).Run(house.Therapist.Id, owner, Stop))!.Drafts).Session.Id);
            Assert.Single(await db.NotesDue([client.Id], Stop));
        }
        await Leave(house, owner, work);
        await using var again = house.Open();
        Assert.Null((await again.SessionNotes.SingleAsync(Stop)).SignedAt);
        Assert.Empty(await again.NotesDue([client.Id], Stop)); // nobody is reminded of what only somebody else could sign
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Where_one_part_cannot_be_written_nothing_is(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, owner, colleague) = await With(ground);
        var (_, episode) = await house.NewClient("Ruth");
        await using (var db = house.Open())
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Notices\" RENAME TO \"Elsewhere\"", Stop);
            await Assert.ThrowsAnyAsync<Exception>(() => new LeavePractice(db, Clock).Run(house.Therapist.Id, new(new Dictionary<Id<Episode>, WorkDecided> { [episode.Id] = new(WorkGoes.ToColleague, colleague.Id, false) }, true), owner, Stop));
        }
        await using var again = house.Open();
        Assert.Null((await again.People.SingleAsync(one => one.Id == house.Therapist.Id, Stop)).LeftAt);
        Assert.Null(Assert.Single(await again.Assignments.ToListAsync(Stop)).Until);
        Assert.Equal((0, 0), (await again.HandedOver.CountAsync(Stop), await again.LedgerEntries.CountAsync(Stop)));
    }

    [Fact]
    public async Task Covers_and_shares_end_and_a_name_that_the_owner_must_not_see_is_marked()
    {
        using var ground = Ground.On("SQLite");
        var (house, owner, colleague) = await With(ground);
        var (client, episode) = await house.NewClient("Ruth");
        var supervisor = new Person(House.Next<Person>(), house.Practice.Id, "Reed", Roles.Supervisor);
        await house.Save(supervisor);
        var today = DateOnly.FromDateTime(House.Now.UtcDateTime);
        await house.Save(new Barred(owner.Id, client.Id, House.Now.AddDays(-1)), new CaseShare(House.Next<CaseShare>(), client.Id, house.Therapist.Id, House.Now.AddDays(-1))
        {
            Episode = episode.Id, Supervisor = supervisor.Id, FirstDay = today, LastDay = today, Until = House.Now.AddDays(9), Question = "?",
        });
        await using (var before = house.Open()) Assert.True(Assert.Single((await new ShowLeaving(before, Clock).Run(house.Therapist.Id, owner, Stop))!.Work).IsHidden);
        await Leave(house, owner, new() { [episode.Id] = new(WorkGoes.ToColleague, colleague.Id, false) });
        await using var db = house.Open();
        Assert.Equal(House.Now, (await db.CaseShares.SingleAsync(Stop)).EndedAt);
    }

    private static async Task Leave(House house, Person owner, Dictionary<Id<Episode>, WorkDecided> work)
    {
        await using var db = house.Open();
        Assert.IsType<PersonLeft.Gone>(await new LeavePractice(db, Clock).Run(house.Therapist.Id, new(work, LeavesDrafts: true), owner, Stop));
    }

    private static async Task<PersonLeft.NotSettled> Refused(House house, Person owner, Dictionary<Id<Episode>, WorkDecided> work)
    {
        await using var db = house.Open();
        return Assert.IsType<PersonLeft.NotSettled>(await new LeavePractice(db, Clock).Run(house.Therapist.Id, new(work, LeavesDrafts: true), owner, Stop));
    }

    private static Session Ahead(Episode episode, int number) => episode.Plan(House.Next<Session>(), number, new(new(House.Now.AddDays(7 * number), "Europe/Berlin"), TimeSpan.FromMinutes(50), SessionForm.Room));

    private static async Task<(House House, Person Owner, Person Colleague)> With(Ground ground)
    {
        var house = await House.On(ground);
        var (owner, colleague) = (new Person(House.Next<Person>(), house.Practice.Id, "Olga", Roles.Owner), new Person(House.Next<Person>(), house.Practice.Id, "Mara", Roles.Therapist));
        await house.Save(owner, colleague);
        return (house, owner, colleague);
    }
}
