using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Repairs;
using Rapport.App.Signals;
using Rapport.App.Storage;
using Rapport.App.Tests.Signals;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;

namespace Rapport.App.Tests.Repairs;

/// <summary>From a signal to a mended strain, on both stores.</summary>
public sealed class RepairCourseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_strain_is_mended_by_two_phases_in_two_sessions_the_rating_and_the_clients_word(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (client, episode) = await house.NewClient("Ruth");
        var clock = new Clock(House.Now);
        var forms = new Weekly(house, clock);
        var sessions = await forms.Course(episode, 35, 35, 36, 36, 36, 27);
        var signal = Assert.Single(await forms.Signals());
        Id<Repair> repair;
        await using (var db = house.Open())
            repair = Assert.IsType<SignalStep.RepairBegan>(await new AnswerSignal(db, clock).Run(client.Id, signal.Id, new SignalAct.BeginRepair(RuptureKind.Withdrawal), house.Therapist.Id, Stop)).Repair.Id;
        async Task<RepairWritten> Write(RepairAct act)
        {
            await using var db = house.Open();
            return await new WriteInRepair(db, clock).Run((client.Id, repair), act, new(house.Therapist.Id, false), Stop);
        }
        static RepairAct Did(RepairStep step, Session session) => new RepairAct.Did(new(step), session.Id);

        var next = await forms.Meet(episode, 7);
        Assert.IsType<RepairNoted.PhaseOneFirst>(Noted(await Write(Did(RepairStep.ExplainedReason, next))));
        Assert.IsType<RepairNoted.Noted>(Noted(await Write(Did(RepairStep.InvitedFeelings, next))));
        Assert.IsType<RepairNoted.NextTime>(Noted(await Write(Did(RepairStep.ExplainedReason, next))));
        await forms.Rate(next, 30);
        clock.Now = clock.Now.AddDays(2);
        Assert.IsType<RepairNoted.RatingNotBack>(Noted(await Write(new RepairAct.Close(RepairState.Mended))));

        var later = await forms.Meet(episode, 8);
        Assert.IsType<RepairNoted.Noted>(Noted(await Write(Did(RepairStep.ExplainedReason, later))));
        await using (var db = house.Open()) Assert.Equal(repair, (await db.FindRepairToAsk(later, Stop))!.Id);
        await forms.Rate(later, 36);
        Assert.IsType<RepairNoted.RatingNotBack>(Noted(await Write(new RepairAct.Close(RepairState.Mended))));
        clock.Now = clock.Now.AddDays(2);
        Assert.Null(Assert.IsType<RepairNoted.BackNotConfirmed>(Noted(await Write(new RepairAct.Close(RepairState.Mended)))).Word);
        await using (var db = house.Open())
        {
            db.HearWord(await db.Repairs.SingleAsync(Stop), ClientsWord.Mended, "you stopped when I asked", clock.Now);
            await db.SaveChangesAsync(Stop);
        }
        Assert.IsType<RepairNoted.Closed>(Noted(await Write(new RepairAct.Close(RepairState.Mended))));
        await ReadsAsOnePage(house, clock, (client.Id, repair, sessions[5].Id));
        await using var read = house.Open();
        Assert.Null(await read.FindRepairToAsk(later, Stop));
    }

    private static async Task ReadsAsOnePage(House house, Clock clock, (Id<Client> Client, Id<Repair> Repair, Id<Session> Session) of)
    {
        await using var read = house.Open();
        var seen = (await new ReadRepair(read, clock).Run(of.Client, of.Repair, new(house.Therapist.Id, false), Stop))!;
        Assert.Equal([RepairEntryKind.Began, RepairEntryKind.Step, RepairEntryKind.Step, RepairEntryKind.ClientsWord, RepairEntryKind.Closed], seen.Entries.Select(line => line.Entry.Entry));
        Assert.Equal(["Tove", "Tove", "Tove", null, "Tove"], seen.Entries.Select(line => line.By));
        Assert.Equal((RepairState.Mended, RuptureStanding.Mended, of.Session), (seen.Repair.State, seen.Standing, seen.Repair.Session));
    }

    [Fact]
    public async Task Nobody_writes_in_another_clients_repair_or_about_a_session_that_has_not_begun()
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        var (client, episode) = await house.NewClient("Ruth");
        var (other, _) = await house.NewClient("Joel");
        var clock = new Clock(House.Now);
        var session = await new Weekly(house, clock).Meet(episode, 1);
        var next = await new Weekly(house, new(House.Now)).Meet(episode, 3);
        await using var db = house.Open();
        var repair = (await new BeginRepair(db, clock).Run(client.Id, session.Id, RuptureKind.NotSure, house.Therapist.Id, Stop))!.Value;
        Assert.Null(await new BeginRepair(db, clock).Run(other.Id, session.Id, RuptureKind.NotSure, house.Therapist.Id, Stop));
        var write = new WriteInRepair(db, clock);
        Assert.IsType<RepairWritten.NotHere>(await write.Run((other.Id, repair), new RepairAct.ClientSaid("x"), new(house.Therapist.Id, false), Stop));
        Assert.IsType<RepairWritten.NotBegun>(await write.Run((client.Id, repair), new RepairAct.Did(new(RepairStep.OwnedPart), next.Id), new(house.Therapist.Id, false), Stop));
    }

    [Fact]
    public async Task A_risk_answer_is_closed_only_by_what_was_done_and_keeps_who_read_it()
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        var (client, episode) = await house.NewClient("Petra");
        var clock = new Clock(House.Now);
        var forms = new Weekly(house, clock);
        await forms.CheckedIn(await forms.Meet(episode, 1), null, "must-come-first/safety");
        var risk = Assert.Single(await forms.Signals());
        await using var db = house.Open();
        var answer = new AnswerSignal(db, clock);
        Assert.IsType<SignalStep.RiskStays>(await answer.Run(client.Id, risk.Id, new SignalAct.Dismiss(DismissedWhy.Mistake, null), house.Therapist.Id, Stop));
        var seen = (await new ReadSignal(db, clock).Run(client.Id, risk.Id, new(house.Therapist.Id, false), Stop))!;
        Assert.Equal((clock.Now, "Tove"), seen.Reads.Single());
        Assert.IsType<SignalStep.Noted>(await answer.Run(client.Id, risk.Id, new SignalAct.RecordDone("called her at 9"), house.Therapist.Id, Stop));
        Assert.IsType<SignalStep.Stands>(await answer.Run(client.Id, risk.Id, new SignalAct.RecordDone("again"), house.Therapist.Id, Stop));
        await using var again = house.Open();
        Assert.Equal(("called her at 9", SignalState.Done), await again.Signals.Select(signal => signal).SingleAsync(Stop) is var kept ? (kept.Risk!.Done, kept.State) : default);
    }

    private static RepairNoted Noted(RepairWritten written) => Assert.IsType<RepairWritten.Answered>(written).Noted;
}
