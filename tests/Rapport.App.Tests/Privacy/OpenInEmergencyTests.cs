using Microsoft.EntityFrameworkCore;
using Rapport.App.Clients;
using Rapport.App.Emergencies;
using Rapport.App.Ledgers;
using Rapport.App.Storage;
using Rapport.App.Tests.Demo;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Privacy;

/// <summary>A colleague opens a record in an emergency: for a day, to read, told to the therapist and in the ledger, or not at all.</summary>
public sealed class OpenInEmergencyTests
{
    private static readonly FixedClock Clock = new(House.Now);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task It_opens_for_a_day_to_read_and_stands_in_the_ledger_and_with_the_therapist(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, client, colleague) = await With(ground);
        await using (var db = house.Open())
        {
            var opened = Assert.IsType<EmergencyOpened.Opened>(await new OpenInEmergency(db, Clock).Run(colleague, "  ruth   ADEYEMI ", "No one answers", Stop));
            Assert.Equal((client.Id, House.Now.AddHours(24)), (opened.Client, opened.Until));
            Assert.IsType<EmergencyOpened.OpenAnyway>(await new OpenInEmergency(db, Clock).Run(colleague, "Ruth Adeyemi", "Again", Stop));
        }
        await using var again = house.Open();
        var notice = await again.Notices.SingleAsync(Stop);
        Assert.Equal((house.Therapist.Id, colleague.Id, NoticeKind.Emergency, "No one answers"), (notice.To, notice.By, notice.Kind, notice.Why));
        Assert.Equal(LedgerKind.Emergency, (await again.LedgerEntries.SingleAsync(Stop)).Kind);
        Assert.Equal(AccessReason.Emergency, await Reason(again, colleague, client, House.Now, isChange: false));
        Assert.Null(await Reason(again, colleague, client, House.Now, isChange: true));
        Assert.Null(await Reason(again, colleague, client, House.Now.AddHours(24), isChange: false));
        var verified = Assert.IsType<LedgerVerified.Done>(await new VerifyLedger(ground.Place, Clock).Run([], null, Stop));
        Assert.IsType<LedgerVerdict.Whole>(Assert.Single(verified.Practices).Verdict);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Where_the_therapist_cannot_be_told_nothing_opens_and_nothing_stands_in_the_ledger(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, client, colleague) = await With(ground);
        await using (var db = house.Open())
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Notices\" RENAME TO \"Elsewhere\"", Stop);
            await Assert.ThrowsAnyAsync<Exception>(() => new OpenInEmergency(db, Clock).Run(colleague, "Ruth Adeyemi", "No one answers", Stop));
        }
        await using var again = house.Open();
        Assert.Equal(0, await again.EmergencyLooks.CountAsync(Stop));
        Assert.Equal(0, await again.LedgerEntries.CountAsync(Stop));
        Assert.Null(await Reason(again, colleague, client, House.Now, isChange: false));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Who_must_not_see_it_is_told_the_same_as_of_a_name_that_is_not_there(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, client, colleague) = await With(ground);
        var (manager, supervisor) = (Person(house, Roles.Owner), Person(house, Roles.Supervisor));
        await house.Save(manager, supervisor);
        await using var db = house.Open();
        var open = new OpenInEmergency(db, Clock);
        foreach (var who in new[] { "Ruth", "Ruth Adeyemis", "adeyemi ruth", "none", "12", "@" }) Assert.IsType<EmergencyOpened.Nobody>(await open.Run(colleague, who, "why", Stop));
        Assert.IsType<EmergencyOpened.Nobody>(await open.Run(manager, "Ruth Adeyemi", "why", Stop));
        Assert.IsType<EmergencyOpened.Nobody>(await open.Run(supervisor, "Ruth Adeyemi", "why", Stop));
        await house.Save(new Barred(colleague.Id, client.Id, House.Now.AddDays(-1)));
        Assert.IsType<EmergencyOpened.Nobody>(await open.Run(colleague, "Ruth Adeyemi", "why", Stop));
        Assert.Equal(0, await db.EmergencyLooks.CountAsync(Stop));
    }

    [Fact]
    public async Task Two_of_one_name_are_told_apart_by_address_or_number()
    {
        using var ground = Ground.On("SQLite");
        var (house, first, colleague) = await With(ground);
        var (second, _) = await house.NewClient("Ruth Adeyemi");
        await using var db = house.Open();
        (await db.Clients.SingleAsync(one => one.Id == first.Id, Stop)).BeReached("ruth@example.org", "+44 20 7946 0018");
        (await db.Clients.SingleAsync(one => one.Id == second.Id, Stop)).BeReached(null, "none");
        await db.SaveChangesAsync(Stop);
        var open = new OpenInEmergency(db, Clock);
        Assert.IsType<EmergencyOpened.Several>(await open.Run(colleague, "Ruth Adeyemi", "why", Stop));
        Assert.Equal(first.Id, Assert.IsType<EmergencyOpened.Opened>(await open.Run(colleague, "RUTH@example.org", "why", Stop)).Client);
        Assert.Equal(first.Id, Assert.IsType<EmergencyOpened.OpenAnyway>(await open.Run(colleague, "0044 20 79460018", "why", Stop)).Client);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Who_is_put_in_charge_by_somebody_else_is_told_to_the_therapist(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, client, colleague) = await With(ground);
        var manager = Person(house, Roles.Owner | Roles.Therapist);
        await house.Save(manager);
        await using var db = house.Open();
        Assert.IsType<TeamChanged.Changed>(await new AssignTherapist(db, Clock).Run(client.Id, (colleague.Id, House.Now.AddDays(1)), house.Therapist.Id, Stop));
        Assert.Equal(0, await db.Notices.CountAsync(Stop));
        Assert.IsType<TeamChanged.Changed>(await new AssignTherapist(db, Clock).Run(client.Id, (manager.Id, null), manager.Id, Stop));
        var notice = await db.Notices.SingleAsync(Stop);
        Assert.Equal((house.Therapist.Id, NoticeKind.PutInCharge, manager.Id, manager.Id), (notice.To, notice.Kind, notice.By, notice.About));
        var own = await db.Assignments.SingleAsync(one => one.Therapist == house.Therapist.Id, Stop);
        Assert.IsType<TeamChanged.Changed>(await new EndAssignment(db, Clock).Run(client.Id, own.Id, manager.Id, Stop));
        Assert.Equal(2, await db.Notices.CountAsync(one => one.To == house.Therapist.Id, Stop));
    }

    private static async Task<AccessReason?> Reason(RapportDb db, Person person, Client client, DateTimeOffset at, bool isChange) =>
        await db.Look(person, new(client.Id, RecordPart.Content, "brief") { IsChange = isChange }, new FixedClock(at), Stop) is AccessDecision.Allowed(var reason) ? reason : null;

    private static Person Person(House house, Roles roles) => new(House.Next<Person>(), house.Practice.Id, "Mara", roles);

    private static async Task<(House House, Client Client, Person Colleague)> With(Ground ground)
    {
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ruth Adeyemi");
        var colleague = Person(house, Roles.Therapist);
        await house.Save(colleague);
        return (house, client, colleague);
    }
}
