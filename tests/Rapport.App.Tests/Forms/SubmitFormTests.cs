using Microsoft.EntityFrameworkCore;
using Rapport.App.Forms;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Tests.Forms;

/// <summary>Forms by link on both stores: once, whole, and a risk answer whatever comes of the form.</summary>
public sealed class SubmitFormTests
{
    private const string CheckIn = "rapport-check-in", CheckOut = "rapport-check-out", Safety = "must-come-first/safety";

    public static TheoryData<string> Kinds => Ground.Kinds;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Guid Key(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 7]);

    private static FormSubmission Sent(int number, params decimal?[] answers) =>
        new(Key(number), [new FilledForm(CheckOut, "1", new(answers) { By = Respondent.Client }, "so it was")]);

    private static FormSubmission SentIn(int number, params string[] ticks) =>
        new(Key(number), [new FilledForm(CheckIn, "1", new([3, 3, 3, 3, null]) { Ticks = ticks, By = Respondent.Client }, null)]);

    private static async Task<(House House, Session Session, StillClock Clock)> Room(Ground ground)
    {
        var house = await House.On(ground);
        var (_, episode) = await house.NewClient("Ruth");
        var session = await house.NewSession(episode, 1, held: false);
        return (house, session, new StillClock(session.EndsAt));
    }

    private static async Task<string> Link(House house, Session session, FormPurpose purpose, StillClock clock)
    {
        await using var db = house.Open();
        var made = await new CreateFormLink(db, clock).Run(new(session.Client, session.Id, purpose, []), AnswerChannel.ThisComputer, Stop);
        return Assert.IsType<LinkMade.Made>(made).Token.Text;
    }

    private static async Task<FormSent> Send(House house, string token, FormSubmission form, StillClock clock)
    {
        await using var db = house.Open();
        return await new SubmitForm(db, clock).Run(token, new SentForm(form, AnswerSource.Link), Stop);
    }

    private static async Task<int> Risks(House house)
    {
        await using var db = house.Open();
        return await db.Signals.CountAsync(signal => signal.Rule.Id == "R18", Stop);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Answers_scores_and_the_held_session_are_kept_together_and_once(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, session, clock) = await Room(ground);
        var token = await Link(house, session, FormPurpose.CheckOut, clock);
        for (var time = 0; time < 3; time++) Assert.IsType<FormSent.Thanked>(await Send(house, token, Sent(1, 8, 7, 9, 6), clock));
        await using var db = house.Open();
        Assert.Equal("so it was", (await db.FormAnswers.SingleAsync(Stop)).Comment);
        Assert.Equal(30, (await db.Scores.SingleAsync(score => score.Scale == "total", Stop)).Value);
        Assert.Equal(SessionState.Held, (await db.Sessions.SingleAsync(Stop)).State);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Of_many_devices_at_once_one_form_stands_and_everybody_is_answered(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, session, clock) = await Room(ground);
        var token = await Link(house, session, FormPurpose.CheckOut, clock);
        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(device => Send(house, token, Sent((device + 1) / 2, 5, 5, 5, 5), clock)));
        Assert.NotEmpty(answers.OfType<FormSent.Thanked>());
        Assert.All(answers, answer => Assert.True(answer is FormSent.Thanked or FormSent.StoodBefore));
        await using var db = house.Open();
        Assert.Equal(1, await db.FormAnswers.CountAsync(Stop));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_replay_after_the_link_ended_is_thanked_for_and_a_new_form_is_not(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, session, clock) = await Room(ground);
        var token = await Link(house, session, FormPurpose.CheckOut, clock);
        await Send(house, token, Sent(1, 8, 7, 9, 6), clock);
        clock.At(session.EndsAt.AddDays(3));
        Assert.IsType<FormSent.Thanked>(await Send(house, token, Sent(1, 8, 7, 9, 6), clock));
        Assert.IsType<FormSent.StoodBefore>(await Send(house, token, Sent(2, 1, 1, 1, 1), clock));
        Assert.IsType<FormSent.Nothing>(await Send(house, "a guess", Sent(3, 1, 1, 1, 1), clock));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_risk_answer_is_said_once_and_also_from_a_form_that_comes_too_late(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, session, clock) = await Room(ground);
        var token = await Link(house, session, FormPurpose.CheckIn, clock);
        foreach (var answer in new decimal?[] { 1, null, 1 })
        {
            await using var db = house.Open();
            Assert.Equal(answer > 0, Assert.IsType<RiskMarked.Noted>(await new MarkRiskItem(db, clock).Run(token, (CheckIn, Safety), answer, Stop)).HasRisk);
        }
        Assert.Equal(1, await Risks(house));
        await Send(house, token, SentIn(1, Safety), clock);
        Assert.Equal(1, await Risks(house));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_form_after_the_link_ended_is_refused_and_its_risk_answer_is_not(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, session, clock) = await Room(ground);
        var token = await Link(house, session, FormPurpose.CheckIn, clock);
        clock.At(session.EndsAt.AddDays(3));
        Assert.True(Assert.IsType<FormSent.Nothing>(await Send(house, token, SentIn(1, Safety), clock)).HasRisk);
        Assert.Equal(1, await Risks(house));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Paper_stands_before_a_link_and_takes_open_links_back(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, session, clock) = await Room(ground);
        var token = await Link(house, session, FormPurpose.CheckOut, clock);
        var wish = new FormWish(session.Client, session.Id, FormPurpose.CheckOut, []);
        foreach (var expected in new[] { typeof(FormReceived.Accepted), typeof(FormReceived.AlreadyReceived) })
        {
            await using var db = house.Open();
            Assert.IsType(expected, await new KeyInForm(db, clock).Run(wish, Sent(1, 8, 7, 9, 6), house.Therapist.Id, Stop));
        }
        Assert.IsNotType<FormSent.Thanked>(await Send(house, token, Sent(2, 1, 1, 1, 1), clock));
        await using var look = house.Open();
        Assert.IsType<FormOpening.Nothing>(await new OpenForm(look, clock).Run(token, Stop));
        Assert.Equal(AnswerChannel.Paper, (await look.FormAnswers.SingleAsync(Stop)).Source.Channel);
    }

    internal sealed class StillClock(DateTimeOffset at) : TimeProvider
    {
        private DateTimeOffset _now = at;

        public override DateTimeOffset GetUtcNow() => _now;

        public void At(DateTimeOffset moment) => _now = moment;
    }
}
