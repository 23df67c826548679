using Microsoft.EntityFrameworkCore;
using Rapport.App.Clients;
using Rapport.App.Planning;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Clients;

/// <summary>Somebody new, who works with them, and how the work ends.</summary>
public sealed class ClientTests
{
    private static readonly StoppedClock Clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static SessionPlan Plan => new(new(House.Now.AddDays(2), "Europe/Berlin"), TimeSpan.FromMinutes(50), SessionForm.Room);

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Somebody_new_comes_with_episode_assignment_and_first_session(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        await using (var db = house.Open())
            Assert.IsType<ClientAdded.Added>(await new AddClient(db, Clock).Run(house.Therapist, new("Ruth Adeyemi", "en") { Email = "ruth@example.org", First = Plan }, Stop));
        await using var again = house.Open();
        Assert.Equal("Ruth Adeyemi", (await again.Clients.SingleAsync(Stop)).Name);
        Assert.Equal(EpisodeState.Open, (await again.Episodes.SingleAsync(Stop)).State);
        Assert.Equal(house.Therapist.Id, (await again.Assignments.SingleAsync(Stop)).Therapist);
        Assert.Equal(House.Now.AddDays(2), (await again.Sessions.SingleAsync(Stop)).StartsAt);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Somebody_alike_is_asked_about_and_added_when_it_is_somebody_else(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (ruth, _) = await house.NewClient("Ruth Adeyemi");
        await using var db = house.Open();
        var asked = Assert.IsType<ClientAdded.MayBeHere>(await new AddClient(db, Clock).Run(house.Therapist, new("ruth  ADEYEMI", "en"), Stop));
        Assert.Equal(ruth.Id, Assert.Single(asked.Alike).Id);
        Assert.Equal(1, await db.Clients.CountAsync(Stop));
        Assert.IsType<ClientAdded.Added>(await new AddClient(db, Clock).Run(house.Therapist, new("ruth  ADEYEMI", "en") { IsNobodyElse = true }, Stop));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Whoever_is_a_colleagues_client_is_not_given_away_as_somebody_alike(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        await house.NewClient("Ruth Adeyemi");
        var other = new Person(NewId.For<Person>(Clock), house.Practice.Id, "Mara", Roles.Therapist);
        await house.Save(other);
        await using var db = house.Open();
        Assert.IsType<ClientAdded.Added>(await new AddClient(db, Clock).Run(other, new("Ruth Adeyemi", "en"), Stop));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_series_keeps_its_hour_when_the_clocks_change_and_is_not_planned_twice(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ruth Adeyemi");
        // The night of 25 October 2026 the clocks in Berlin go back.
        var first = new SessionPlan(new(new DateTimeOffset(2026, 10, 20, 8, 0, 0, TimeSpan.Zero), "Europe/Berlin"), TimeSpan.FromMinutes(50), SessionForm.Video);
        await using var db = house.Open();
        Assert.Equal(3, Assert.IsType<SessionsPlanned.Planned>(await new PlanSessions(db, Clock).Run(client.Id, new(first, 3), Stop)).Sessions.Count);
        var starts = await db.Sessions.OrderBy(session => session.Number).Select(session => session.StartsAt).ToListAsync(Stop);
        Assert.Equal([8, 9, 9], starts.Select(start => start.Hour));
        Assert.IsType<SessionsPlanned.MeetAlready>(await new PlanSessions(db, Clock).Run(client.Id, new(first, 1), Stop));
        Assert.Equal(3, await db.Sessions.CountAsync(Stop));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task When_the_work_ends_what_was_planned_is_cancelled_and_it_can_begin_again(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ruth Adeyemi");
        await using var db = house.Open();
        await new PlanSessions(db, Clock).Run(client.Id, new(Plan, 2), Stop);
        Assert.IsType<EpisodeChange.Ended>(await new EndWork(db, Clock).Run(client.Id, (Ending.Stopped, EndedBy.Client), house.Therapist.Id, Stop));
        Assert.All(await db.Sessions.ToListAsync(Stop), session => Assert.Equal(SessionState.CancelledByClient, session.State));
        Assert.IsType<SessionsPlanned.HasEnded>(await new PlanSessions(db, Clock).Run(client.Id, new(Plan), Stop));
        Assert.True(await new BeginAgain(db, Clock).Run(client.Id, Stop));
        Assert.Equal(2, await db.Assignments.CountAsync(held => held.Therapist == house.Therapist.Id, Stop));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Somebody_stays_in_charge_and_whoever_is_barred_never_comes_in(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ruth Adeyemi");
        var (mara, cousin) = (new Person(NewId.For<Person>(Clock), house.Practice.Id, "Mara", Roles.Therapist), new Person(NewId.For<Person>(Clock), house.Practice.Id, "Cousin", Roles.Therapist));
        await house.Save(mara, cousin, new Barred(cousin.Id, client.Id, House.Now.AddDays(-1)));
        await using var db = house.Open();
        var own = await db.Assignments.SingleAsync(Stop);
        Assert.IsType<TeamChanged.LastOne>(await new EndAssignment(db, Clock).Run(client.Id, own.Id, house.Therapist.Id, Stop));
        Assert.IsType<TeamChanged.NotPossible>(await new AssignTherapist(db, Clock).Run(client.Id, (cousin.Id, null), house.Therapist.Id, Stop));
        Assert.IsType<TeamChanged.Changed>(await new AssignTherapist(db, Clock).Run(client.Id, (mara.Id, House.Now.AddDays(3)), house.Therapist.Id, Stop));
        Assert.IsType<TeamChanged.LastOne>(await new EndAssignment(db, Clock).Run(client.Id, own.Id, house.Therapist.Id, Stop));
        Assert.IsType<TeamChanged.Changed>(await new AssignTherapist(db, Clock).Run(client.Id, (mara.Id, null), house.Therapist.Id, Stop));
        Assert.IsType<TeamChanged.Changed>(await new EndAssignment(db, Clock).Run(client.Id, own.Id, house.Therapist.Id, Stop));
        Assert.Empty((await new ShowCaseload(db, Clock).Run(house.Therapist, Stop)).Own);
        Assert.Single((await new ShowCaseload(db, Clock).Run(mara, Stop)).Own);
    }
}
