using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;
using Rapport.Privacy;

namespace Rapport.App.Tests.Storage.Records;

/// <summary>Who may look, what trace that leaves, and what every page asks for.</summary>
public sealed class ReachingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_look_that_is_allowed_leaves_one_trace_in_a_quarter_of_an_hour(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ada");
        await using var db = house.Open();
        foreach (var minute in new[] { 0, 1, 14, 15, 16 })
            Assert.IsType<AccessDecision.Allowed>(await db.Look(house.Therapist, new(client.Id, RecordPart.Content, "brief"), new At(House.Now.AddMinutes(minute)), Stop));
        await db.Look(house.Therapist, new(client.Id, RecordPart.Content, "note"), new At(House.Now), Stop);
        await db.Look(house.Therapist, new(client.Id, RecordPart.Management, "note"), new At(House.Now.AddMinutes(1)), Stop);
        await using var again = house.Open();
        var all = await again.Accesses.OrderBy(one => one.At).ThenBy(one => one.What).Select(one => new { one.What, one.At, one.Reason }).ToListAsync(Stop);
        Assert.Equal([("brief", 0), ("note", 0), ("note", 1), ("brief", 16)], all.Select(one => (one.What, (int)(one.At - House.Now).TotalMinutes)));
        Assert.All(all, one => Assert.Equal(AccessReason.Therapist, one.Reason));
    }

    [Fact]
    public async Task Nobody_else_may_look_and_no_trace_says_that_they_did()
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ada");
        var other = new Person(House.Next<Person>(), house.Practice.Id, "Ove", Roles.Therapist | Roles.Owner);
        await house.Save(other);
        await using var db = house.Open();
        Assert.IsType<AccessDecision.NotYours>(await db.Look(other, new(client.Id, RecordPart.Content, "brief"), new At(House.Now), Stop));
        Assert.IsType<AccessDecision.NotYours>(await db.Look(house.Therapist, new(House.Next<Client>(), RecordPart.Content, "brief"), new At(House.Now), Stop));
        Assert.Empty(await db.Accesses.ToListAsync(Stop));
        Assert.IsType<AccessDecision.Allowed>(await db.Look(other, new(client.Id, RecordPart.Management, "brief"), new At(House.Now), Stop));
        Assert.Equal((other.Id, RecordPart.Management), (await db.Accesses.ToListAsync(Stop)).Select(one => (one.Person, one.Part)).Single());
        Assert.Null(await db.FindReader(House.Next<Person>(), House.Now, Stop));
    }

    [Fact]
    public async Task A_client_is_found_by_who_works_with_them_and_not_by_who_is_barred()
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        var (ada, episode) = await house.NewClient("Ada");
        var (berta, _) = await house.NewClient("Berta");
        var cover = new Person(House.Next<Person>(), house.Practice.Id, "Ove", Roles.Therapist);
        await house.Save(cover);
        await house.Save(episode.Cover(House.Next<Assignment>(), cover.Id, House.Now.AddDays(-1), House.Now.AddDays(1)), new Barred(house.Therapist.Id, berta.Id, House.Now.AddDays(-1)));
        await using var db = house.Open();
        var therapist = (await db.FindReader(house.Therapist.Id, House.Now, Stop))!;
        Assert.Equal([ada.Id], therapist.ClientsAt(House.Now));
        Assert.IsType<AccessDecision.Allowed>(await db.Look(house.Therapist, new(ada.Id, RecordPart.Content, "brief"), new At(House.Now), Stop));
        Assert.IsNotType<AccessDecision.Allowed>(await db.Look(house.Therapist, new(berta.Id, RecordPart.Content, "brief"), new At(House.Now), Stop));
        Assert.Equal([ada.Id], (await db.FindReader(cover.Id, House.Now, Stop))!.ClientsAt(House.Now));
        Assert.Empty((await db.FindReader(cover.Id, House.Now.AddDays(2), Stop))!.ClientsAt(House.Now.AddDays(2)));
    }

    [Fact]
    public async Task Who_changes_something_first_is_told_to_look_first()
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ada");
        await using var db = house.Open();
        db.Add(new ThingToRemember(House.Next<ThingToRemember>(), client.Id, "her exam"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Look(house.Therapist, new(client.Id, RecordPart.Content, "brief"), new At(House.Now), Stop));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Courses_hold_every_held_session_in_order_in_four_queries_however_many(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var episodes = new List<Episode>();
        foreach (var name in new[] { "Ada", "Berta", "Cleo" }) episodes.Add((await house.NewClient(name)).Episode);
        var sessions = new List<Session>();
        for (var number = 1; number <= 4; number++) sessions.Add(await house.NewSession(episodes[0], number, held: number != 2));
        await house.Rate(sessions[0], 30);
        await house.Rate(sessions[0], 12, Respondent.Therapist);
        await house.Rate(sessions[3], 21);
        var guess = new Guess(sessions[3].Id, sessions[3].Client, house.Therapist.Id, House.Now) { Instrument = House.Alliance, Answers = [25] };
        await house.Save(guess);
        await house.Rate(await house.NewSession(episodes[1], 1), 7);
        await using var db = house.Watched();
        var before = ground.Log.Count(IsQuery);
        var courses = await db.CoursesOf([.. episodes.Select(episode => episode.Id)], House.Alliance, Stop);
        Assert.Equal(4, ground.Log.Count(IsQuery) - before);
        Assert.Equal([(1, 30), (2, double.NaN), (3, 21)], courses[episodes[0].Id].Scores.Select(score => (score.Session, score.Value)));
        Assert.Equal([25m], courses[episodes[0].Id].Points[2].Guesses.Single().Answers);
        Assert.Equal("said so", courses[episodes[0].Id].Points[0].Answer!.Comment);
        Assert.Equal(7, courses[episodes[1].Id].Scores.Single().Value);
        Assert.Empty((await db.CourseOf(episodes[2].Id, House.Alliance, Stop)).Scores);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task An_open_form_keeps_the_newest_answer_to_an_item_and_is_found_by_its_token(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (_, episode) = await house.NewClient("Ada");
        var session = await house.NewSession(episode, 1);
        var token = new TokenHash([.. Enumerable.Range(7, 32).Select(number => (byte)number)]);
        var link = FormLink.For(House.Next<FormLink>(), token, session, new(FormPurpose.CheckOut, [House.Alliance]));
        await house.Save(link);
        var at = House.Now;
        foreach (var (answer, second) in new[] { (1m, 0), (3m, 2), (2m, 1) }) await Keep(new(link.Id, link.Client, House.Alliance, 1) { Answer = answer, At = at.AddSeconds(second) });
        await using var db = house.Open();
        Assert.Equal(3m, (await db.ItemAnswers.SingleAsync(Stop)).Answer);
        Assert.Equal(link.Id, (await db.FindLink(new(token.ToArray()), Stop))?.Id);
        Assert.Null(await db.FindLink(new(new byte[32]), Stop));

        async Task Keep(ItemAnswered item)
        {
            await using var each = house.Open();
            await each.Keep(item, Stop);
            await each.SaveChangesAsync(Stop);
        }
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_risk_answer_is_open_until_somebody_recorded_what_was_done(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (client, episode) = await house.NewClient("Ada");
        var session = await house.NewSession(episode, 1);
        await house.Save(
            Signal.FromRisk(new(House.Next<Signal>(), client.Id, session.Id, House.Now), RiskAnswer.Marked(9, 2, House.Now), ("often", "10:00")),
            Signal.FromTicks(new(House.Next<Signal>(), client.Id, session.Id, House.Now), "rushed"));
        await using (var db = house.Open())
        {
            var open = await db.OpenRiskAnswers.SingleAsync(one => one.Client == client.Id, Stop);
            Assert.Equal((9, House.Now, null), (open.Risk!.Item, open.Risk.At, open.Risk.ReadAt));
            open.Read(House.Now.AddMinutes(5));
            await db.SaveChangesAsync(Stop);
        }
        await using (var db = house.Open())
        {
            var read = await db.OpenRiskAnswers.SingleAsync(Stop);
            Assert.Equal(House.Now.AddMinutes(5), read.Risk!.ReadAt);
            db.Add(((SignalStep.Noted)read.RecordDone("called her", new(house.Therapist.Id, House.Now.AddMinutes(9)))).Answer);
            await db.SaveChangesAsync(Stop);
        }
        await using var again = house.Open();
        Assert.Empty(await again.OpenRiskAnswers.ToListAsync(Stop));
        Assert.Equal("called her", (await again.SignalAnswers.SingleAsync(Stop)).Words);
        Assert.Equal(2, await again.Signals.CountAsync(Stop));
    }

    private static bool IsQuery(string line) => line.Contains("Executed DbCommand", StringComparison.Ordinal);

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
