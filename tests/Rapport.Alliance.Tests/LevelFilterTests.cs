using Rapport.Statistics;

namespace Rapport.Alliance.Tests;

public sealed class LevelFilterTests
{
    // docs/methods/robust-level-filter.md, the table of the worked example: m before, P, R, V, z, p, w, K, m after
    private static readonly double[][] Worked =
    [
        [35.5000, 9.0000, 3.6100, 12.6100, .3661, .3571, 1, .7137, 34.5722],
        [34.5722, 2.9014, 2.9848, 5.8862, -.1763, .5700, 1, .4929, 34.7831],
        [34.7831, 1.7962, 2.5028, 4.2989, -.4905, .6881, 1, .4178, 35.2079],
        [35.2079, 1.3706, 2.2312, 3.6018, -.4700, .6808, 1, .3805, 35.5474],
        [35.5474, 1.1739, 2.0140, 3.1879, -.4775, .6835, 1, .3683, 35.8614],
        [35.8614, 1.0665, 1.8412, 2.9078, 2.8509, .0022, .7015, .2573, 34.6105],
        [34.6105, 1.1170, 2.3936, 3.5106, .7528, .2258, 1, .3182, 34.1617],
        [34.1617, 1.0865, 2.2993, 3.3858, -.9991, .8411, 1, .3209, 34.7516],
        [34.7516, 1.0627, 2.2989, 3.3617, -1.1172, .8681, 1, .3161, 35.3992],
        [35.3992, 1.0517, 2.3428, 3.3945, -.5975, .7249, 1, .3098, 35.7402],
    ];

    private static readonly LevelFilter Filter = new(Course.Prior, Direction.HigherIsBetter);

    [Fact]
    public void Every_session_of_the_worked_example_gives_the_published_figures()
    {
        var state = Filter.Start();
        for (var t = 0; t < Worked.Length; t++)
        {
            var step = Filter.Step(state, Course.S[t]);
            double[] found = [step.LevelBefore, step.VarianceBefore, step.Noise, step.Forecast, step.Statistic, step.P, step.Weight, step.Gain, step.After.Level];
            for (var i = 0; i < found.Length; i++) Assert.Equal(Worked[t][i], found[i], Course.Near);
            state = step.After;
        }
    }

    [Fact]
    public void The_fall_in_session_six_is_red_and_nothing_else_is_said()
    {
        var rule = new LevelRule(Course.Prior, Course.Forty);
        Assert.Equal([6], rule.Alarms(Course.S)); // docs/methods/robust-level-filter.md
        Assert.Equal(Verdict.Red, rule.Judge(Course.Of(Course.S))[5].Verdict);
    }

    [Fact]
    public void The_wander_of_the_worked_example_is_nine_hundredths_of_the_noise() => Assert.Equal(.3249, Filter.WanderVariance, Course.Near);

    [Theory]
    [InlineData(.7528, .2885, .028)] // docs/methods/robust-level-filter.md, "something happened"
    [InlineData(2, 6.5208, .392)]
    [InlineData(2.8509, 54.7, .844)]
    public void The_likelihood_that_something_happened_follows_the_worked_figures(double z, double ratio, double probability)
    {
        Assert.Equal(ratio, SomethingHappened.LikelihoodRatio(z), ratio > 50 ? .05 : Course.Near);
        Assert.Equal(probability, SomethingHappened.Probability(z), Course.Near);
    }

    [Fact]
    public void Constant_clients_far_from_the_practice_mean_never_come_near_an_alarm()
    {
        double[] levels = [0, 10, 20, 30, 36, 40];
        var highest = levels.Max(level => new LevelRule(Course.Prior, Course.Forty).Statistics([.. Enumerable.Repeat(level, 30)]).Skip(1).Max());
        Assert.Equal(.22, highest, .005); // docs/methods/robust-level-filter.md
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-500)]
    [InlineData(1e9)]
    public void The_first_session_never_alarms(double first)
    {
        var step = Filter.Step(Filter.Start(), first);
        Assert.Equal(Verdict.None, AlarmLimits.Shipped.Verdict(step));
        Assert.True(step.Statistic < 1);
    }

    [Fact]
    public void Lower_is_better_instruments_alarm_on_a_rise()
    {
        var mirrored = new LevelRule(new(-35.5, 9, 3.61), Course.Symptoms);
        double[] rising = [.. Course.S.Select(y => -y)];
        Assert.Equal(new LevelRule(Course.Prior, Course.Forty).Statistics(Course.S), mirrored.Statistics(rising));
    }

    [Fact]
    public void A_missing_session_only_lets_the_level_wander()
    {
        var rule = new LevelRule(Course.Prior, Course.Forty);
        var before = rule.ExplainAt(5, Course.S);
        var run = rule.Begin();
        foreach (var score in Course.Of(Course.S).Take(5)) run.Next(score);
        Assert.Equal(Verdict.NotEnoughData, run.Next(new(6, double.NaN)).Verdict);
        run.Next(new(7, 31));
        Assert.Equal(before.Input("varianceAfter") + Filter.WanderVariance, run.Explain().Input("variance"), 1e-12);
        Assert.Equal(before.Input("levelAfter"), run.Explain().Input("level"));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 1)]
    [InlineData(14, 2)]
    [InlineData(28, 4)]
    [InlineData(300, 4)]
    public void Where_dates_exist_the_level_wanders_by_weeks_and_at_most_four(int days, double weeks)
    {
        var start = new DateOnly(2026, 1, 5);
        Assert.Equal(weeks, Wander.Between(new(3, 30, start), new(9, 30, start.AddDays(days))));
        Assert.Equal(6, Wander.Between(new(3, 30), new(9, 30, start)));
    }

    [Fact]
    public void Under_500_quiet_sessions_the_shipped_red_holds_and_from_then_on_the_practices_own()
    {
        double[] z = [.. Enumerable.Range(0, 1001).Select(i => i / 250.0)];
        Assert.Same(AlarmLimits.Shipped, AlarmLimits.From(z[..499]));
        Assert.Equal(.98 * 4, AlarmLimits.From(z).Red, .005);
        Assert.Equal(.02, AlarmLimits.From(z).RedRate);
        Assert.Equal((1.6449, 2.3263), (Math.Round(AlarmLimits.Shipped.Amber, 4), Math.Round(AlarmLimits.Shipped.Red, 4)));
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        // The runtime may allocate for itself while it compiles the loop, so the least of several rounds counts.
        var least = Enumerable.Range(0, 5).Min(_ => AllocatedBy(10_000));
        Assert.Equal(0, least);
    }

    [Fact]
    public void The_practices_own_first_sessions_give_the_prior()
    {
        var prior = PracticePrior.From([34, 36, 38], [1, -1, 2, -3, 1])!;
        Assert.Equal((36, 4), (prior.Mean, prior.Variance));
        Assert.Equal(Math.Pow(1 / .6745, 2) / 2, prior.Noise, 1e-12);
        Assert.Null(PracticePrior.From([36], [1]));
        Assert.Null(PracticePrior.From([36, 36], [0, 0]));
    }

    [Fact]
    public void What_is_no_number_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Filter.Step(Filter.Start(), double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Filter.Step(Filter.Start(), double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => Filter.Step(Filter.Start(), 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PracticePrior(35, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PracticePrior(35, 1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SessionScore(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SessionScore(1, double.NegativeInfinity));
        Assert.Throws<ArgumentException>(() => new LevelRule(Course.Prior, Course.Forty).Judge([new(2, 30), new(2, 31)]));
    }

    [Fact]
    public void The_successor_counts_a_fall_again_in_the_next_session() // docs/methods/robust-level-filter.md, R6b
    {
        var filter = new LevelFilter(Course.Prior, Direction.HigherIsBetter, FilterTuning.R6b);
        var state = filter.Start();
        foreach (var y in Course.S[..5]) state = filter.Step(state, y).After;
        var fall = filter.Step(state, 31);
        var next = filter.Step(fall.After, 33.2);
        var alone = filter.Step(fall.After with { Carried = 0 }, 33.2);
        Assert.Equal(fall.Statistic, fall.After.Carried);
        Assert.Equal(Math.Max(alone.Statistic, (alone.Statistic + .15 * fall.Statistic) / Math.Sqrt(1 + .15 * .15)), next.Statistic, 1e-12);
        Assert.True(next.Statistic > alone.Statistic);
        Assert.Equal([6], LevelRule.WithMemory(Course.Prior, Course.Forty).Alarms(Course.S));
    }

    [Fact]
    public void R6_itself_remembers_nothing_of_the_last_fall()
    {
        var state = Filter.Start();
        foreach (var y in Course.S) Assert.Equal(0, (state = Filter.Step(state, y).After).Carried);
    }

    private static long AllocatedBy(int steps)
    {
        var state = Filter.Step(Filter.Start(), 35).After;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < steps; i++) state = Filter.Step(state, 35 + i % 3).After;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(steps + 1, state.Ratings);
        return allocated;
    }
}
