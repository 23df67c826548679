using Microsoft.EntityFrameworkCore;
using Rapport.App.Forgetting;
using Rapport.App.Keeping;
using Rapport.App.Ledgers;
using Rapport.App.Tests.Demo;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Keeping;

/// <summary>What was kept long enough is due, and goes when an owner says so, on the ledger; nothing else goes.</summary>
public sealed class DestroyKeptTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(House.Now.UtcDateTime);
    private static readonly (DateOnly, TimeZoneInfo) Clock = (Today, TimeZoneInfo.Utc);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task What_is_due_goes_on_the_ledger_and_what_is_not_stays_even_if_it_was_chosen(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (old, recent, open) = (await Ended(house, "Old", 11), await Ended(house, "Recent", 9), (await house.NewClient("Open")).Client);
        var enquiry = await Ended(house, "Enquiry", 2, Ending.NotBegun);
        await Say(house, KeptKind.Work, 10);
        Assert.Equal([old.Id], (await Seen(house)).Due.Select(one => one.Client.Id));
        Assert.Equal(Today.AddYears(1), (await Seen(house)).Next);
        await Say(house, KeptKind.Enquiry, 1);
        Assert.Equal([old.Id, enquiry.Id], (await Seen(house)).Due.Select(one => one.Client.Id)); // the longest due first
        await using (var db = house.Open())
            Assert.Equal(1, await new DestroyKept(db, new FixedClock(House.Now)).Run([old.Id, recent.Id, open.Id], house.Therapist, Clock, Stop));
        await using var again = house.Open();
        Assert.True(again.Keys.IsErased(old.Id.Value) && !again.Keys.IsErased(recent.Id.Value) && !again.Keys.IsErased(open.Id.Value));
        var asked = await again.ErasuresAsked.SingleAsync(Stop);
        Assert.Equal((old.Id, true, (DateOnly?)null), (asked.Client, asked.IsKeptLongEnough, asked.KeptUntil));
        Assert.Equal("kept long enough", (await again.LedgerEntries.SingleAsync(one => one.Kind == LedgerKind.Forgetting, Stop)).About);
        Assert.Equal([enquiry.Id], (await Seen(house)).Due.Select(one => one.Client.Id));
        var verified = Assert.IsType<LedgerVerified.Done>(await new VerifyLedger(ground.Place, new FixedClock(House.Now)).Run([], null, Stop));
        Assert.IsType<LedgerVerdict.Whole>(Assert.Single(verified.Practices).Verdict);
    }

    [Fact]
    public async Task Without_a_rule_nothing_is_due_and_a_later_rule_takes_the_place_of_an_earlier_one()
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        await Ended(house, "Old", 11);
        Assert.Empty((await Seen(house)).Due);
        await Say(house, KeptKind.Work, 10, House.Now.AddDays(-1));
        Assert.Single((await Seen(house)).Due);
        await Say(house, KeptKind.Work, 30);
        Assert.Empty((await Seen(house)).Due);
        await using var db = house.Open();
        Assert.Equal(2, await db.KeepingRules.CountAsync(Stop));
    }

    [Fact]
    public async Task What_a_law_keeps_for_somebody_who_asked_waits_for_that_day()
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        var old = await Ended(house, "Old", 11);
        await Say(house, KeptKind.Work, 10);
        await using (var db = house.Open())
            Assert.IsType<ClientForgotten.KeptUntil>(await new ForgetClient(db, new FixedClock(House.Now)).Run(old.Id, new(Today.AddYears(2), "a claim", Today), house.Therapist, Stop));
        Assert.Empty((await Seen(house)).Due);
    }

    private static async Task<KeepingSeen> Seen(House house)
    {
        await using var db = house.Open();
        return await new SeeKeeping(db).Run(house.Practice.Id, Clock, Stop);
    }

    private static async Task Say(House house, KeptKind kind, int years, DateTimeOffset? at = null)
    {
        await using var db = house.Open();
        await new ChangeKeeping(db, new FixedClock(at ?? House.Now)).Run(kind, (years, null, "our association's guideline"), house.Therapist, Stop);
    }

    private static async Task<Client> Ended(House house, string name, int yearsAgo, Ending how = Ending.Agreed)
    {
        var client = new Client(House.Next<Client>(), house.Practice.Id, name, "en");
        var episode = new Episode(House.Next<Episode>(), client.Id, House.Now.AddYears(-yearsAgo).AddDays(-90));
        episode.End(how, EndedBy.Both, House.Now.AddYears(-yearsAgo));
        await house.Save(client, episode);
        return client;
    }
}
