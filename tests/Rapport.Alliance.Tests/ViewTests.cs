using Rapport.Statistics;

namespace Rapport.Alliance.Tests;

public sealed class ViewTests
{
    private static readonly double[] Client = [5.2, 5.5, 5.6, 4.4, 4.9, 5.6];
    private static readonly double[] Therapist = [4.9, 5.0, 5.3, 5.0, 4.8, 5.2];
    private static readonly ScoreScale Seven = new(Direction.HigherIsBetter) { Range = (1, 7) };

    [Fact]
    public void The_dyad_of_the_example_follows_the_direction_and_under_reacts() // docs/methods/discrepancy.md
    {
        var dyad = DyadSummary.From(Client, Therapist)!.Value;
        Assert.Equal(-.1667, dyad.MeanGap, Course.Near);
        Assert.Equal(.3983, dyad.GapSpread, Course.Near);
        Assert.Equal(-1.0249, dyad.T, Course.Near);
        Assert.Equal(-.1667, dyad.Bias, Course.Near);
        Assert.Equal(.2281, dyad.Truth, Course.Near);
        Assert.Equal(.5849, dyad.Correlation, Course.Near);
        Assert.Null(DyadSummary.From(Client[..5], Therapist[..5]));
    }

    [Theory]
    [InlineData(.01, Verdict.Flag)]
    [InlineData(10, Verdict.None)]
    public void A_higher_guess_than_usual_is_flagged_only_where_the_client_is_lower_than_expected(double noise, Verdict expected)
    {
        var rule = new Discrepancy(new LevelRule(new(5.4, .1, noise), Seven), Discrepancy.FloorFor((1, 7)));
        var run = rule.Begin();
        var judged = Client.Zip(Therapist, (c, t) => (c, t)).Take(4).Select((both, i) => run.Next(new(i + 1, both.c) { Guess = both.t })).ToList();
        Assert.Equal([Verdict.NotEnoughData, Verdict.NotEnoughData, Verdict.NotEnoughData, expected], judged.Select(j => j.Verdict));
        Assert.Equal(.6, judged[3].Statistic, Course.Near); // docs/methods/discrepancy.md, session 4
        Assert.Equal(.1096, judged[3].Threshold, Course.Near);
        Assert.Equal(-.3667, run.Explain().Input("usualGap"), Course.Near);
        Assert.Equal(.25, run.Explain().Input("spread"));
    }

    [Fact]
    public void A_fall_within_the_session_and_one_between_sessions_are_told_apart() // docs/methods/within-and-between-sessions.md
    {
        var scale = new BeforeScale(Course.Forty, new(Direction.HigherIsBetter) { Range = (0, 10) });
        double[] after = [34, 35, 34, 35, 34, 24, 34];
        double[] before = [8, 8, 8.5, 8, 8.5, 8, 3];
        var series = after.Zip(before, (a, b) => (a, b)).Select((both, i) => new SessionScore(i + 1, both.a) { Before = both.b }).ToList();
        Assert.Equal([6], Speaking(new WithinSession(scale), series, Verdict.Amber));
        Assert.Equal([7], Speaking(new BetweenSessions(scale), series, Verdict.Prompt));
        var run = new WithinSession(scale).Begin();
        foreach (var score in series.Take(6)) run.Next(score);
        Assert.Equal("Of 100 ordinary sessions with no strain, about 2 look like this.", run.Explain().Sentences.HowSure);
    }

    [Fact]
    public void Two_sessions_in_a_row_without_an_answer_are_noticed()
    {
        var rule = new MissingFeedback(Course.Forty);
        Assert.Equal([3], Speaking(rule, Course.Of(35, double.NaN, double.NaN, 35), Verdict.Prompt));
        Assert.Equal([4, 5], Speaking(rule, [new(1, 35), new(4, double.NaN), new(5, 35)], Verdict.Prompt));
    }

    [Fact]
    public void Fewer_than_three_of_the_last_five_are_noticed()
    {
        Assert.Equal([6], Speaking(new MissingFeedback(Course.Forty), Course.Of(35, double.NaN, 35, 35, double.NaN, double.NaN)[..], Verdict.Prompt));
        Assert.Equal([5], Speaking(new MissingFeedback(Course.Forty), [.. Course.Of(double.NaN, 35, double.NaN, 35), new(5, double.NaN)], Verdict.Prompt));
        Assert.Empty(Speaking(new MissingFeedback(Course.Forty), Course.Of(double.NaN, 35, double.NaN, 35, 35), Verdict.Prompt));
    }

    [Fact]
    public void Two_members_far_apart_or_one_in_strain_alone_are_a_split() // docs/methods/signals.md, R15
    {
        var filter = new LevelFilter(Course.Prior, Direction.HigherIsBetter);
        var steady = Last(filter, 35, 35, 35, 35);
        Assert.Equal(Verdict.None, SplitAlliance.Of(steady, Last(filter, 34, 34, 34, 34), AlarmLimits.Shipped).Verdict);
        Assert.Equal(Verdict.Amber, SplitAlliance.Of(steady, Last(filter, 20, 20, 20, 20), AlarmLimits.Shipped).Verdict);
        var strained = Last(filter, 38, 38, 38, 38, 32);
        var judged = SplitAlliance.Of(steady, strained, AlarmLimits.Shipped);
        Assert.Equal(Verdict.Amber, judged.Verdict);
        Assert.True(judged.Statistic < SplitAlliance.Apart);
        Assert.Equal(Verdict.NotEnoughData, SplitAlliance.Of(steady, default, AlarmLimits.Shipped).Verdict);
    }

    [Fact]
    public void A_split_is_measured_by_all_that_is_known_after_the_rating() // docs/methods/signals.md, R15
    {
        var filter = new LevelFilter(Course.Prior, Direction.HigherIsBetter);
        var (one, other) = (Last(filter, 35, 36, 30), Last(filter, 33, 33));
        Assert.Equal(filter.NoiseOf(one.After), one.NoiseAfter);
        Assert.NotEqual(one.Noise, one.NoiseAfter);
        var spread = Math.Sqrt(one.After.Variance + other.After.Variance + filter.NoiseOf(one.After) + filter.NoiseOf(other.After));
        Assert.Equal(Math.Abs(one.After.Level - other.After.Level) / spread, SplitAlliance.Of(one, other, AlarmLimits.Shipped).Statistic, 1e-12);
    }

    [Fact]
    public void Before_two_sessions_were_held_nothing_is_said_about_missing_answers()
    {
        var rule = new MissingFeedback(Course.Forty);
        Assert.Equal([Verdict.NotEnoughData, Verdict.None], rule.Judge(Course.Of(35, 35)).Select(j => j.Verdict));
        Assert.Equal([Verdict.NotEnoughData, Verdict.Prompt], rule.Judge(Course.Of(double.NaN, double.NaN)).Select(j => j.Verdict));
        Assert.Equal("There is 1 session so far; at least 2 are needed. Nothing can be said yet, neither that answers come regularly nor that they do not.", rule.ExplainAt(1, 35).Reason);
    }

    [Fact]
    public void A_question_on_high_marks_says_only_what_was_seen() // docs/methods/honest-reading.md
    {
        var rule = new HonestReading(new LevelRule(Course.Prior, Course.Forty));
        Assert.Equal("The last 3 marks are all at the very top.", rule.ExplainAt(5, 30, 31, 40, 40, 40).Sentences.Seen);
        Assert.Equal("After a fall (28) in one of the last two sessions with a rating, all marks are at the top today.", rule.ExplainAt(8, 36, 36, 36, 36, 36, 28, 36, 40).Sentences.Seen);
        Assert.StartsWith("After a fall (26) in", rule.ExplainAt(8, 36, 36, 36, 36, 36, 30, 26, 40).Sentences.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public void Always_the_top_a_top_after_a_fall_and_a_tick_beside_high_marks_are_questions() // docs/methods/honest-reading.md
    {
        var rule = new HonestReading(new LevelRule(Course.Prior, Course.Forty));
        Assert.Equal([3, 4], Speaking(rule, Course.Of(40, 40, 40, 40, 39), Verdict.Prompt));
        Assert.Equal([7], Speaking(rule, Course.Of(36, 36, 36, 36, 36, 30, 40), Verdict.Prompt));
        Assert.Equal([8], Speaking(rule, Course.Of(36, 36, 36, 36, 36, 30, 34, 40), Verdict.Prompt));
        Assert.Equal([1], Speaking(rule, [new(1, 36) { Unsaid = "something left unsaid" }, new(2, 35) { Unsaid = "felt judged" }], Verdict.Prompt));
        Assert.DoesNotContain(rule.Judge(Course.Of(40, 40, 40)), j => j.Verdict.IsAlarm);
    }

    private static LevelStep Last(LevelFilter filter, params double[] values)
    {
        var step = filter.Step(filter.Start(), values[0]);
        foreach (var value in values[1..]) step = filter.Step(step.After, value);
        return step;
    }

    private static List<int> Speaking(SessionRule rule, IReadOnlyList<SessionScore> series, Verdict verdict) =>
        [.. rule.Judge(series).Zip(series).Where(both => both.First.Verdict == verdict).Select(both => both.Second.Session)];
}
