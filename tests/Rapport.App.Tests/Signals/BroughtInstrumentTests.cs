using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Forms;
using Rapport.App.Questionnaires;
using Rapport.App.Storage;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Tests.Signals;

/// <summary>Instruments that the practice brought, keyed from paper: judged as the practice confirmed them.</summary>
public sealed class BroughtInstrumentTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_rating_whose_reversed_lines_the_practice_confirmed_is_judged_by_that_key(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (_, episode) = await house.NewClient("Ruth");
        await Bring(house, "bai-alliance", 16, ", \"key\": { \"reversed\": [] }");
        Session? last = null;
        foreach (var mark in new[] { 4, 5, 4, 5, 4, 5, 1 }) await Key(house, last = await Meet(house, episode, (last?.Number ?? 0) + 1), FormPurpose.CheckOut, ("bai-alliance", Enumerable.Repeat(mark, 16)));
        await using var db = house.Open();
        var fall = Assert.Single(await db.Signals.ToListAsync(Stop), signal => signal.Rule.Topic == SignalTopic.Strain);
        Assert.Equal((last!.Id, "R4"), (fall.Session, fall.Rule.Id));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Two_forms_that_number_their_risk_lines_alike_are_two_risk_answers_and_each_is_said_once(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (_, episode) = await house.NewClient("Ruth");
        await Bring(house, "phq-9", 9);
        await Bring(house, "core-om", 34);
        var session = await Meet(house, episode, 1);
        await Key(house, session, FormPurpose.CheckIn, ("phq-9", Nine(9)), ("core-om", Nine(34)));
        await using var db = house.Open();
        await db.JudgeAnswers(await db.FormAnswers.ToListAsync(Stop), new Clock(session.EndsAt), Stop);
        await db.SaveChangesAsync(Stop);
        var risks = (await db.Signals.ToListAsync(Stop)).Select(signal => signal.Risk).OfType<RiskAnswer>().ToList();
        Assert.Equal([("core-om", 9), ("phq-9", 9)], risks.Select(risk => (risk.Instrument, risk.Item)).Order());
    }

    private static IEnumerable<int> Nine(int items) => Enumerable.Range(1, items).Select(number => number == 9 ? 1 : 0);

    private static async Task Bring(House house, string id, int items, string key = "")
    {
        var lines = string.Join(", ", Enumerable.Range(1, items).Select(item => $"\"{item}\": {{ \"text\": \"line {item}\" }}"));
        var confirmed = key.Length == 0 ? "" : ", \"confirmation\": { \"by\": \"Tove\", \"on\": \"2026-01-05\", \"form\": \"our print\" }";
        var clock = new Clock(House.Now.AddDays(-99));
        await using var db = house.Open();
        var pack = $"{{ \"format\": 1, \"instrument\": \"{id}\", \"licence\": \"made up for a test\"{confirmed}{key}, \"wording\": {{ \"en\": {{ \"items\": {{ {lines} }} }} }} }}";
        Assert.IsType<WordingBrought.Kept>(await new BringWording(db, clock).Run(id, pack, house.Therapist, Stop));
        Assert.True(await new ConfirmKey(db, clock).Run(id, "our print", house.Therapist, Stop));
    }

    private static async Task<Session> Meet(House house, Episode episode, int number)
    {
        var session = episode.Plan(House.Next<Session>(), number, new(new(House.Now.AddDays((7 * number) - 90), "Europe/Berlin"), TimeSpan.FromMinutes(50), SessionForm.Room));
        await house.Save(session);
        return session;
    }

    private static async Task Key(House house, Session session, FormPurpose purpose, params (string Instrument, IEnumerable<int> Marks)[] forms)
    {
        var filled = forms.Select(form => new FilledForm(form.Instrument, "1", new Response([.. form.Marks.Select(mark => (decimal?)mark)]) { By = Respondent.Client }, null));
        await using var db = house.Open();
        var kept = await new KeyInForm(db, new Clock(session.EndsAt)).Run(new(session.Client, session.Id, purpose, []), new(Guid.CreateVersion7(session.EndsAt), [.. filled]), house.Therapist.Id, Stop);
        Assert.IsType<FormReceived.Accepted>(kept);
    }
}
