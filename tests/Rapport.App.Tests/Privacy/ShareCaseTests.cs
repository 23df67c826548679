using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Supervision;
using Rapport.App.Tests.Demo;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Privacy;

/// <summary>A case is shown to a supervisor: figures of its days, until a day, to nobody else.</summary>
public sealed class ShareCaseTests
{
    private static readonly FixedClock Clock = new(House.Now);
    private static readonly DateOnly Today = DateOnly.FromDateTime(House.Now.UtcDateTime);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Figures_of_the_days_that_were_said_are_shown_and_the_look_is_written_down(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (client, episode) = await house.NewClient("Ruth Adeyemi");
        var supervisor = await Hire(house, Roles.Supervisor);
        var sessions = new List<Session>();
        for (var number = 1; number <= 4; number++) sessions.Add(await house.NewSession(episode, number));
        var (repair, entry) = Repair.Begin(House.Next<Repair>(), sessions[2], RuptureKind.Withdrawal, new(house.Therapist.Id, House.Now));
        await house.Save(repair, entry);
        var share = await Show(house, client, supervisor, new(supervisor.Id, Day(sessions[1]), Day(sessions[2]), House.Now.AddDays(7), "How to go on?"));
        await using var db = house.Open();
        var seen = Assert.IsType<SharedCase>(await new ShowShared(db, Clock).Run(share, supervisor, Zone, Stop));
        Assert.Equal([(2, 2), (3, 3)], seen.Sessions.Select(one => (one.Number, one.Week)));
        Assert.Equal([(RuptureKind.Withdrawal, RepairState.Open)], seen.Sessions[1].Repairs);
        var look = await db.Accesses.SingleAsync(Stop);
        Assert.Equal((supervisor.Id, RecordPart.Figures, AccessReason.Supervisor), (look.Person, look.Part, look.Reason));
        Assert.Single(await new SeeShared(db, Clock).Run(supervisor, Stop));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_share_that_is_over_taken_back_or_another_ones_is_not_there(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (client, episode) = await house.NewClient("Ruth Adeyemi");
        await house.NewSession(episode, 1);
        var (supervisor, other) = (await Hire(house, Roles.Supervisor), await Hire(house, Roles.Supervisor));
        var share = await Show(house, client, supervisor, new(supervisor.Id, Today.AddDays(-99), Today, House.Now.AddDays(7), "How to go on?"));
        await using var db = house.Open();
        Assert.Null(await new ShowShared(db, Clock).Run(share, other, Zone, Stop));
        Assert.Null(await new ShowShared(db, Clock).Run(share, house.Therapist, Zone, Stop));
        var later = new FixedClock(House.Now.AddDays(7));
        Assert.Null(await new ShowShared(db, later).Run(share, supervisor, Zone, Stop));
        Assert.Empty(await new SeeShared(db, later).Run(supervisor, Stop));
        Assert.NotNull(await new ShowShared(db, Clock).Run(share, supervisor, Zone, Stop));
        Assert.False(await new ShareCase(db, Clock).End(House.Next<Client>(), share, Stop));
        Assert.True(await new ShareCase(db, Clock).End(client.Id, share, Stop));
        Assert.Null(await new ShowShared(db, Clock).Run(share, supervisor, Zone, Stop));
        Assert.Empty(await new SeeShared(db, Clock).Run(supervisor, Stop));
    }

    [Fact]
    public async Task It_is_shown_to_supervisors_who_may_see_it_and_once_at_a_time()
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ruth Adeyemi");
        var (supervisor, cousin, colleague) = (await Hire(house, Roles.Supervisor), await Hire(house, Roles.Supervisor), await Hire(house, Roles.Therapist));
        await house.Save(new Barred(cousin.Id, client.Id, House.Now.AddDays(-1)));
        await using var db = house.Open();
        async Task<CaseShared> To(Person person) => await new ShareCase(db, Clock).Run(client.Id, new(person.Id, Today, Today, House.Now.AddDays(7), "?"), house.Therapist.Id, Stop);
        Assert.IsType<CaseShared.NotPossible>(await To(colleague));
        Assert.IsType<CaseShared.NotPossible>(await To(cousin));
        Assert.IsType<CaseShared.NotPossible>(await To(house.Therapist));
        Assert.IsType<CaseShared.Shown>(await To(supervisor));
        Assert.IsType<CaseShared.AlreadySo>(await To(supervisor));
        Assert.Equal([supervisor.Id], (await new ShowShares(db).Run(client.Id, house.Therapist.Id, Stop))!.Supervisors.Select(one => one.Id));
        Assert.Equal(LedgerKind.Share, (await db.LedgerEntries.SingleAsync(Stop)).Kind);
    }

    private static DateOnly Day(Session session) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.StartsAt, Zone).DateTime);

    private static async Task<Person> Hire(House house, Roles roles)
    {
        var person = new Person(House.Next<Person>(), house.Practice.Id, "Reed", roles);
        await house.Save(person);
        return person;
    }

    private static async Task<Id<CaseShare>> Show(House house, Client client, Person supervisor, ShareWanted wanted)
    {
        await using var db = house.Open();
        Assert.IsType<CaseShared.Shown>(await new ShareCase(db, Clock).Run(client.Id, wanted, house.Therapist.Id, Stop));
        return await db.CaseShares.Where(one => one.Supervisor == supervisor.Id).Select(one => one.Id).SingleAsync(Stop);
    }
}
