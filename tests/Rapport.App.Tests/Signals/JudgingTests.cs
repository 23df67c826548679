using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Asks;
using Rapport.App.Signals;
using Rapport.App.Storage;
using Rapport.App.Story;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Signals;

/// <summary>What an answer makes the software notice, on both stores.</summary>
public sealed class JudgingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_fall_beyond_the_usual_is_one_signal_with_the_other_rules_as_evidence_and_levels_of_every_session(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, forms, episode) = await Begin(ground);
        var sessions = await forms.Course(episode, 34, 35, 36, 36, 36, 27);
        var signal = Assert.Single(await forms.Signals());
        Assert.Equal((sessions[5].Id, Verdict.Red, "R6", SignalState.Shown), (signal.Session, signal.Level, signal.Rule.Id, signal.State));
        Assert.Contains("R4", signal.Echoes.Select(echo => echo.Rule.Id));
        Assert.Equal(0, signal.Inputs.Single(figure => figure.Name == "startClients").Value);
        await using var db = house.Open();
        Assert.Equal(6, await db.LevelsKept.CountAsync(Stop));
        Assert.Equal(sessions[0].Id, (await db.LevelsKept.SingleAsync(kept => kept.IsFirst, Stop)).Session);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_form_that_comes_late_withdraws_a_signal_that_rests_on_its_absence_and_keeps_its_words(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, forms, episode) = await Begin(ground);
        var sessions = await forms.Course(episode, 36, null, 30);
        var fall = Assert.Single(await forms.Signals(), signal => signal.Rule.Topic == SignalTopic.Strain);
        await forms.Rate(sessions[1], 24);
        var now = await forms.Signals();
        Assert.Equal(SignalState.Withdrawn, now.Single(signal => signal.Id == fall.Id).State);
        Assert.Equal(sessions[1].Id, now.Single(signal => signal.Rule.Topic == SignalTopic.Strain && signal.State == SignalState.Shown).Session);
        await using var db = house.Open();
        Assert.Equal(fall.Sentences.Seen, (await db.SignalRestatements.SingleAsync(earlier => earlier.Signal == fall.Id, Stop)).Sentences.Seen);
    }

    [Theory]
    [InlineData("SQLite", 0)]
    [InlineData("SQLite", 3)]
    [InlineData("PostgreSQL", 3)]
    public async Task Answers_that_were_not_the_clients_count_no_more_and_what_was_said_of_them_is_taken_back(string kind, int daysLater)
    {
        using var ground = Ground.On(kind);
        var (house, forms, episode) = await Begin(ground);
        var sessions = await forms.Course(episode, 36, 35, 36, 36, 36);
        var session = await forms.Meet(episode, 6);
        var forged = await forms.Rate(session, 20);
        Assert.Equal(SignalState.Shown, Assert.Single(await forms.Signals(), signal => signal.Rule.Topic == SignalTopic.Strain).State);
        await NotTheirs(house, forged, new Clock(session.EndsAt.AddDays(daysLater)));
        Assert.Equal(SignalState.Withdrawn, Assert.Single(await forms.Signals(), signal => signal.Rule.Topic == SignalTopic.Strain).State);
        await using var db = house.Open();
        Assert.Equal(sessions.Select(one => one.Id).ToHashSet(), (await db.LevelsKept.Select(kept => kept.Session).ToListAsync(Stop)).ToHashSet());
        var story = (await new ShowStory(db, new Clock(session.EndsAt.AddDays(4))).Run(session.Client, null, (house.Therapist, false), Stop))!;
        Assert.Null(story.Sessions[^1].Rating);
        Assert.Equal(forged.Submission, Assert.Single(story.Sessions[^1].NotTheirs).Submission);
        await forms.Rate(session, 36);
        var after = (await new ShowStory(db, new Clock(session.EndsAt.AddDays(4))).Run(session.Client, null, (house.Therapist, false), Stop))!;
        Assert.Equal(36, after.Sessions[^1].Rating);
        Assert.Equal(SignalState.Withdrawn, Assert.Single(await forms.Signals(), signal => signal.Rule.Topic == SignalTopic.Strain).State);
    }

    [Fact]
    public async Task Where_the_only_answers_were_not_the_clients_nothing_is_said_any_more_but_a_risk_answer_stays()
    {
        using var ground = Ground.On("SQLite");
        var (house, forms, episode) = await Begin(ground);
        var session = await forms.Meet(episode, 1);
        var risk = await forms.Answer(session, ("core-10", FormPurpose.CheckIn), [0, 0, 0, 0, 0, 2, 0, 0, 0, 0], []);
        var high = await forms.Rate(session, 40, "what-was/unsaid");
        await house.Save(new MustComeFirst(session.Id, session.Client, "It was not me who wrote this.", risk.At));
        Assert.Contains(await forms.Signals(), signal => signal is { Rule.Topic: SignalTopic.HonestReading, State: SignalState.Shown });
        foreach (var forged in new[] { high, risk }) await NotTheirs(house, forged, new Clock(session.EndsAt.AddDays(5)));
        Assert.Equal(risk.At, Assert.Single(await forms.Signals(), signal => signal.State == SignalState.Shown).Risk!.At);
        await using var db = house.Open();
        Assert.Empty(await db.MustComeFirst.ToListAsync(Stop));
        await forms.Rate(session, 30, "what-was/unsaid");
        Assert.Contains(await forms.Signals(), signal => signal is { Sentences.Id: "ticked-word", State: SignalState.Shown });
    }

    [Fact]
    public async Task A_risk_answer_is_noticed_on_a_form_that_is_never_finished_and_once_only()
    {
        using var ground = Ground.On("SQLite");
        var (house, forms, episode) = await Begin(ground);
        var session = await forms.Meet(episode, 1);
        var clock = new Clock(session.StartsAt);
        foreach (var item in new[] { 5, 6, 6 })
        {
            await using var db = house.Open();
            await db.JudgeItem(new(House.Next<FormLink>(), session.Client, "core-10", item) { Answer = 2, At = clock.Now }, session.Id, clock, Stop);
            await db.SaveChangesAsync(Stop);
        }
        await forms.Answer(session, ("core-10", FormPurpose.CheckIn), [0, 0, 0, 0, 0, 2, 0, 0, 0, 0], []);
        var risk = Assert.Single(await forms.Signals());
        Assert.Equal((6, 2.0, Verdict.Red), (risk.Risk!.Item, risk.Risk.Answer, risk.Level));
    }

    [Fact]
    public async Task Ticked_words_are_said_in_the_words_of_the_form_and_those_that_start_something_apart()
    {
        using var ground = Ground.On("SQLite");
        var (_, forms, episode) = await Begin(ground);
        var session = await forms.Meet(episode, 1);
        await forms.CheckedIn(session, null, "must-come-first/us", "must-come-first/body");
        await forms.Rate(session, 39, "what-was/judged", "what-was/unsaid");
        var said = await forms.Signals();
        Assert.Equal(["bring-up", "tick-against-numbers", "ticked-word"], said.Select(signal => signal.Sentences.Id).Order(StringComparer.Ordinal));
        Assert.Contains("I felt judged; Something was left unsaid", said.Single(signal => signal.Sentences.Id == "ticked-word").Sentences.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doubts_between_sessions_are_told_apart_from_a_fall_within_one()
    {
        using var ground = Ground.On("SQLite");
        var (_, forms, episode) = await Begin(ground);
        Session? last = null;
        foreach (var (before, after) in new (decimal, int)[] { (9, 36), (9, 36), (9, 37), (9, 36), (9, 37), (3, 36) })
        {
            last = await forms.Meet(episode, (last?.Number ?? 0) + 1);
            await forms.CheckedIn(last, before);
            await forms.Rate(last, after);
        }
        var doubt = Assert.Single(await forms.Signals(), signal => signal.Rule.Topic == SignalTopic.Between);
        Assert.Equal((last!.Id, Verdict.Prompt), (doubt.Session, doubt.Level));
        Assert.DoesNotContain(await forms.Signals(), signal => signal.Rule.Id == "R13-within");
    }

    [Fact]
    public async Task A_strain_that_a_guess_missed_is_the_therapists_own_and_no_signal()
    {
        using var ground = Ground.On("SQLite");
        var (house, forms, episode) = await Begin(ground);
        var sessions = await forms.Course(episode, 36, 36, 36, 36, 28);
        await house.Save([.. sessions.Select(session => new Guess(session.Id, session.Client, house.Therapist.Id, session.EndsAt) { Instrument = Weekly.CheckOut, Answers = [9, 9, 9, 9] })]);
        await using var db = house.Open();
        await db.JudgeSession(sessions[4], new Clock(sessions[4].EndsAt), Stop);
        await db.SaveChangesAsync(Stop);
        Assert.Equal((sessions[4].Id, house.Therapist.Id), await db.MissedStrains.Select(missed => ValueTuple.Create(missed.Session, missed.Therapist)).SingleAsync(Stop));
        Assert.DoesNotContain(await forms.Signals(), signal => signal.Level == Verdict.Flag);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task The_round_of_the_day_tells_missing_answers_and_reasons_to_stay_away_and_takes_them_back(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, forms, episode) = await Begin(ground);
        var sessions = await forms.Course(episode, 36, null, null);
        var clock = new Clock(sessions[2].EndsAt.AddHours(12));
        Assert.Equal(1, await Round(house, clock));
        Assert.DoesNotContain(await forms.Signals(), signal => signal.Rule.Topic == SignalTopic.Feedback);
        clock.Now = sessions[2].EndsAt.AddDays(3);
        Assert.Equal(1, await Round(house, clock));
        Assert.Equal(1, await Round(house, clock));
        var said = await forms.Signals();
        Assert.Equal((sessions[2].Id, SignalState.Shown), said.Where(signal => signal.Rule.Topic == SignalTopic.Feedback).Select(signal => (signal.Session, signal.State)).Single());
        Assert.Contains("Left without a next time", said.Single(signal => signal.Rule.Topic == SignalTopic.Leaving && signal.State == SignalState.Shown).Sentences.Seen, StringComparison.OrdinalIgnoreCase);
        await forms.Rate(sessions[2], 36);
        Assert.Equal(SignalState.Withdrawn, (await forms.Signals()).Single(signal => signal.Rule.Topic == SignalTopic.Feedback).State);
    }

    private static async Task<int> Round(House house, Clock clock)
    {
        await using var db = house.Open();
        return await new RoundOfTheDay(db, clock).Run(Stop);
    }

    /// <summary>A client says of a form that it was not them, and the therapist marks it so.</summary>
    private static async Task NotTheirs(House house, FormAnswer forged, Clock clock)
    {
        await using var db = house.Open();
        var ask = new ClientAsk(House.Next<ClientAsk>(), forged.Client, house.Therapist.Id, clock.Now)
        {
            Kind = AskKind.NotMe, About = AskAbout.Answers, Row = forged.Submission, Due = DateOnly.FromDateTime(clock.Now.UtcDateTime).AddDays(7),
        };
        db.Add(ask);
        await db.SaveChangesAsync(Stop);
        Assert.True(await new AnswerAsk(db, clock).Run((forged.Client, ask.Id), new(AskOutcome.Done, "It is marked.", true), house.Therapist.Id, Stop));
    }

    private static async Task<(House House, Weekly Weekly, Episode Episode)> Begin(Ground ground)
    {
        var house = await House.On(ground);
        var (_, episode) = await house.NewClient("Ruth");
        return (house, new(house, new(House.Now)), episode);
    }
}
