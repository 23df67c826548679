using Microsoft.EntityFrameworkCore;
using Rapport.App.Alone;
using Rapport.App.Asks;
using Rapport.App.HardToSay;
using Rapport.App.Ledgers;
using Rapport.App.Storage;
using Rapport.App.Tests.Demo;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Privacy;

/// <summary>What a client asked for and was answered stays provable, also after they were forgotten; what was hard to say does not stay.</summary>
public sealed class ClientAsksTests
{
    private static readonly FixedClock Clock = new(House.Now);
    private static readonly DateOnly Today = DateOnly.FromDateTime(House.Now.UtcDateTime);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task An_ask_and_its_one_answer_stand_in_the_ledger_and_a_change_of_either_is_found(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ruth Adeyemi");
        await using var db = house.Open();
        var ask = await new AskSomething(db, Clock).Run(Seat(house, client), new(AskKind.Change, AskAbout.Record, null, "It was my aunt."), Today, Stop);
        Assert.Equal(Today.AddMonths(1), ask!.Due);
        var answer = new AnswerAsk(db, Clock);
        Assert.False(await answer.Run((House.Next<Client>(), ask.Id), new(AskOutcome.Done, "Changed.", true), house.Therapist.Id, Stop));
        Assert.True(await answer.Run((client.Id, ask.Id), new(AskOutcome.Partly, "Changed in the note of May.", true), house.Therapist.Id, Stop));
        Assert.True(await answer.Run((client.Id, ask.Id), new(AskOutcome.NotDone, "No.", false), house.Therapist.Id, Stop));
        var seen = Assert.Single(await new ShowAsks(db).Run(client.Id, Stop));
        Assert.Equal((AskOutcome.Partly, false), (seen.Answer!.Outcome, seen.Answer.IsNotTheirs));
        Assert.IsType<LedgerVerdict.Whole>(await Verify(ground));
        await db.ForgetFigures(client.Id, Stop);
        await db.EraseClient(client.Id.Value, Clock, Stop);
        Assert.IsType<LedgerVerdict.Whole>(await Verify(ground));
        await db.AsksAnswered.ExecuteUpdateAsync(set => set.SetProperty(row => row.Outcome, AskOutcome.Done), Stop);
        Assert.Equal(new LedgerVerdict.Broken(2, LedgerFault.RowDiffers), await Verify(ground));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Words_wait_for_the_day_before_the_next_session_and_go_with_the_client(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (client, episode) = await house.NewClient("Ruth Adeyemi");
        await using var db = house.Open();
        Assert.True(await new MarkUnsaid(db, Clock).Run(client.Id, new(UnsaidOpens.BeforeNextSession, null, "I lied.", null), Stop));
        var unsaid = await db.Unsaid.SingleAsync(Stop);
        var far = new FixedClock(House.Now.AddDays(400));
        Assert.False(await new ReadUnsaid(db, far).Run(client.Id, unsaid.Id, house.Therapist.Id, Stop));
        var session = episode.Plan(House.Next<Session>(), 1, new(new(House.Now.AddDays(3), "Europe/Berlin"), TimeSpan.FromMinutes(50), SessionForm.Room));
        await house.Save(session);
        Assert.False(await new ReadUnsaid(db, new FixedClock(House.Now.AddDays(2).AddMinutes(-1))).Run(client.Id, unsaid.Id, house.Therapist.Id, Stop));
        Assert.Null(Assert.Single(await new SeeUnsaid(db, new FixedClock(House.Now.AddDays(2).AddMinutes(-1))).Run(client.Id, Stop)).Words);
        Assert.True(await new ReadUnsaid(db, new FixedClock(House.Now.AddDays(2))).Run(client.Id, unsaid.Id, house.Therapist.Id, Stop));
        Assert.Equal("I lied.", Assert.Single(await new SeeUnsaid(db, Clock).Run(client.Id, Stop)).Words);
        Assert.False(await new TakeBackUnsaid(db, Clock).Run(client.Id, unsaid.Id, Stop));
        await db.ForgetFigures(client.Id, Stop);
        Assert.Equal(0, await db.Unsaid.CountAsync(Stop));
    }

    private static Seated Seat(House house, Client client) =>
        new(client, house.Practice, new(House.Next<OwnSitting>(), client.Id, House.Next<OwnWay>(), new(new byte[32])) { StartedAt = House.Now, LastSeenAt = House.Now }, house.Therapist.Id);

    private static async Task<LedgerVerdict> Verify(Ground ground) => Assert.Single(Assert.IsType<LedgerVerified.Done>(await new VerifyLedger(ground.Place, Clock).Run([], null, Stop)).Practices).Verdict;
}
