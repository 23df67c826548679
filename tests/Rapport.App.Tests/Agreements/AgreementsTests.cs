using Microsoft.EntityFrameworkCore;
using Rapport.App.Agreements;
using Rapport.App.OwnPage;
using Rapport.App.Story;
using Rapport.App.Tests.Signals;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;

namespace Rapport.App.Tests.Agreements;

/// <summary>A practice publishes, a client and a therapist agree, other words come, the client takes their word back: on both stores.</summary>
public sealed class AgreementsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task What_both_accepted_holds_until_other_words_are_accepted_or_the_client_takes_their_word_back(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, clock) = (await House.On(ground), new Clock(House.Now));
        var (client, _) = await house.NewClient("Ada");
        var first = Assert.IsType<AgreementPublished.Published>(await Publish(house, clock, 0)).Version;
        var given = await Give(house, clock, client, first);
        Assert.Equal(given, await Give(house, clock, client, first));
        Assert.IsType<AgreementStep.ClientFirst>(await Take(house, clock, (client, given), new AgreementAct.Accept(AgreementParty.Therapist)));
        await Agree(house, clock, (client, given));
        Assert.IsType<AgreementStep.Ask>(await Take(house, clock, (client, given), new AgreementAct.Ask("Who reads the notes?")));

        clock.Now = clock.Now.AddDays(7);
        var second = Assert.IsType<AgreementPublished.Published>(await Publish(house, clock, 1, "70 euros")).Version;
        Assert.Equal(2, second.Number);
        var shown = await Show(house, client);
        Assert.True(shown.NeedsNew);
        Assert.Equal(first.Id, shown.History.InForce!.Version.Id);
        Assert.Equal("Who reads the notes?", shown.History.All[0].Questions[0].Words);
        Assert.Equal([second.Id], shown.Newest.Select(one => one.Id));
        await using (var db = house.Open()) Assert.Null(await new GiveAgreement(db, clock).Run(client.Id, first.Id, house.Therapist.Id, Stop));
        Assert.True((await Story(house, clock, client)).NeedsNewAgreement);

        var again = await Give(house, clock, client, second);
        await Agree(house, clock, (client, again));
        Assert.False((await Story(house, clock, client)).NeedsNewAgreement);
        Assert.IsType<AgreementStep.Past>(await Take(house, clock, (client, given), new AgreementAct.Withdraw(null)));
        Assert.IsType<AgreementStep.Withdraw>(await Take(house, clock, (client, again), new AgreementAct.Withdraw("The fee.")));
        Assert.Equal(clock.Now, (await Story(house, clock, client)).AgreementWithdrawn);
        shown = await Show(house, client);
        Assert.Equal((null, "The fee.", 2), (shown.History.InForce, shown.History.Withdrawn!.Words, shown.History.All.Count));
        await using var read = house.Open();
        var seen = (await new ShowWhoSees(read, clock).Run(client.Id, TimeZoneInfo.Utc, Stop))!;
        Assert.Equal("Tove", seen.Names[seen.Agreements.All[0].ByTherapist!.By]);
        Assert.Contains("60 euros", string.Join(' ', AgreementLine.Of(seen.Agreements.All[0].Version, "en").SelectMany(line => line.Text)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Nothing_is_published_that_lacks_a_value_says_the_same_or_was_written_beside_other_words(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, clock) = (await House.On(ground), new Clock(House.Now));
        await using (var db = house.Open())
            Assert.IsType<AgreementPublished.NotReady>(await new PublishAgreement(db, clock).Run(house.Practice.Id, AgreementDraft.From(AgreementTemplates.Find("bodywork")!, "en"), 0, house.Therapist.Id, Stop));
        Assert.IsType<AgreementPublished.Published>(await Publish(house, clock, 0));
        Assert.IsType<AgreementPublished.SameWords>(await Publish(house, clock, 1));
        Assert.IsType<AgreementPublished.Meanwhile>(await Publish(house, clock, 0, "70 euros"));
        var both = await Task.WhenAll(Publish(house, clock, 1, "80 euros"), Publish(house, clock, 1, "90 euros"));
        Assert.Single(both.OfType<AgreementPublished.Published>());
        Assert.Single(both.OfType<AgreementPublished.Meanwhile>());
        await using var read = house.Open();
        Assert.Equal([1, 2], await read.PracticeAgreements.OrderBy(one => one.Number).Select(one => one.Number).ToListAsync(Stop));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Two_who_accept_at_once_write_it_once_and_two_questions_at_once_are_both_kept(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, clock) = (await House.On(ground), new Clock(House.Now));
        var (client, _) = await house.NewClient("Ada");
        var version = ((AgreementPublished.Published)await Publish(house, clock, 0)).Version;
        var given = await Give(house, clock, client, version);
        var accepted = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Take(house, clock, (client, given), new AgreementAct.Accept(AgreementParty.Client))));
        Assert.Single(accepted.OfType<AgreementStep.Accept>());
        Assert.Equal(3, accepted.OfType<AgreementStep.Stands>().Count());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Take(house, clock, (client, given), new AgreementAct.Ask($"Question {n}"))));
        Assert.Equal([1, 2, 3, 4], (await Show(house, client)).History.All[0].Questions.Select(one => one.Number));
    }

    [Fact]
    public async Task Another_clients_agreement_is_not_here_and_a_sheet_counts_by_the_practices_days()
    {
        using var ground = Ground.On("SQLite");
        var (house, clock) = (await House.On(ground), new Clock(House.Now));
        var ((ada, _), (berta, _)) = (await house.NewClient("Ada"), await house.NewClient("Berta"));
        var given = await Give(house, clock, ada, ((AgreementPublished.Published)await Publish(house, clock, 0)).Version);
        await using (var db = house.Open())
            Assert.IsType<AgreementTaken.NotHere>(await new TakeAgreementStep(db, clock).Run((berta.Id, given), new AgreementAct.Accept(AgreementParty.Client), (house.Therapist.Id, TimeZoneInfo.Utc), Stop));
        var today = DateOnly.FromDateTime(House.Now.UtcDateTime);
        foreach (var day in new[] { today.AddDays(-1), today.AddDays(1) }) Assert.IsType<AgreementStep.NotThatDay>(await Take(house, clock, (ada, given), new AgreementAct.SignedOnPaper(day)));
        Assert.IsType<AgreementStep.Accept>(await Take(house, clock, (ada, given), new AgreementAct.SignedOnPaper(today)));
        Assert.Equal((today, AgreementManner.Paper), ((await Show(house, ada)).History.InForce!.AgreedOn!.Value, (await Show(house, ada)).History.InForce!.ByClient!.Manner));
    }

    private static async Task<AgreementPublished> Publish(House house, Clock clock, int basedOn, string fee = "60 euros")
    {
        var values = AgreementTemplates.Places.ToDictionary(place => place, place => place == "fee" ? fee : "told " + place, StringComparer.Ordinal);
        await using var db = house.Open();
        return await new PublishAgreement(db, clock).Run(house.Practice.Id, AgreementDraft.From(AgreementTemplates.Find("psychotherapy")!, "en") with { Values = values }, basedOn, house.Therapist.Id, Stop);
    }

    private static async Task<Id<AgreementGiven>> Give(House house, Clock clock, Client client, PracticeAgreement version)
    {
        await using var db = house.Open();
        return (await new GiveAgreement(db, clock).Run(client.Id, version.Id, house.Therapist.Id, Stop))!.Value;
    }

    private static async Task Agree(House house, Clock clock, (Client, Id<AgreementGiven>) which)
    {
        foreach (var who in new[] { AgreementParty.Client, AgreementParty.Therapist }) Assert.IsType<AgreementStep.Accept>(await Take(house, clock, which, new AgreementAct.Accept(who)));
        clock.Now = clock.Now.AddMinutes(1);
    }

    private static async Task<AgreementStep> Take(House house, Clock clock, (Client Client, Id<AgreementGiven> Given) which, AgreementAct act)
    {
        await using var db = house.Open();
        return Assert.IsType<AgreementTaken.Answered>(await new TakeAgreementStep(db, clock).Run((which.Client.Id, which.Given), act, (house.Therapist.Id, TimeZoneInfo.Utc), Stop)).Step;
    }

    private static async Task<ClientAgreements> Show(House house, Client client)
    {
        await using var db = house.Open();
        return (await new ShowAgreements(db).Run(client.Id, Stop))!;
    }

    private static async Task<ClientStory> Story(House house, Clock clock, Client client)
    {
        await using var db = house.Open();
        return (await new ShowStory(db, clock).Run(client.Id, null, (house.Therapist, true), Stop))!;
    }
}
