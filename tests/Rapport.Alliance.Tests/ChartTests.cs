namespace Rapport.Alliance.Tests;

public sealed class ChartTests
{
    private static readonly ScoreScale Floored = Course.Forty with { StandardError = 1.9 };

    [Fact]
    public void The_level_prompt_speaks_on_six_of_ten_sessions() // docs/methods/signals.md, R1
    {
        var judged = new LevelPrompt(36, Course.Forty).Judge(Course.Of(Course.S));
        Assert.Equal([1, 2, 3, 6, 7, 8], judged.Index().Where(j => j.Item.Verdict == Verdict.Prompt).Select(j => j.Index + 1));
        Assert.DoesNotContain(judged, j => j.Verdict.IsAlarm);
    }

    [Fact]
    public void A_single_low_item_is_worth_asking_about_too()
    {
        var rule = new LevelPrompt(36, Course.Forty);
        Assert.True(rule.IsWorthAsking(38, [9, 10, 8.9, 10], 9));
        Assert.False(rule.IsWorthAsking(38, [9, 10, 9, double.NaN], 9));
    }

    [Fact]
    public void The_retrospective_chart_of_the_example_has_the_published_limits() // docs/methods/control-chart.md
    {
        var chart = ResearchExport.Chart(Course.Of(Course.S), Course.Forty)!.Value;
        Assert.Equal(35.1, chart.Mean, Course.Near);
        Assert.Equal(1.5222, chart.MovingRange, Course.Near);
        Assert.Equal(1.3495, chart.Sigma, Course.Near);
        Assert.Equal(31.0509, chart.Lower, Course.Near);
        Assert.Equal(39.1491, chart.Upper, Course.Near);
        Assert.Equal([31.0], Course.S.Where(y => y < chart.Lower));
    }

    [Fact]
    public void The_prospective_chart_of_five_smooth_sessions_is_too_narrow_and_the_floor_mends_it() // docs/methods/control-chart.md
    {
        var bare = new ControlChart(5, Course.Forty);
        Assert.Equal([6, 7], bare.Alarms(Course.S));
        var verdict = bare.ExplainAt(6, Course.S);
        Assert.Equal(35.5, verdict.Input("mean"), Course.Near);
        Assert.Equal(.55, verdict.Input("movingRange"), Course.Near);
        Assert.Equal(.4876, verdict.Input("sigma"), Course.Near);
        Assert.Equal(34.0370, verdict.Input("lower"), Course.Near);
        Assert.Equal(9.2290, verdict.Judgement.Statistic, Course.Near);

        var floored = new ControlChart(5, Floored);
        Assert.Equal(2.3684, floored.Statistics(Course.S)[5], Course.Near);
        Assert.Empty(floored.Alarms(Course.S));
    }

    [Fact]
    public void Before_the_baseline_is_full_the_chart_says_that_it_knows_too_little()
    {
        var judged = new ControlChart(5, Course.Forty).Judge(Course.Of(Course.S));
        Assert.All(judged.Take(5), j => Assert.Equal(Verdict.NotEnoughData, j.Verdict));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ControlChart(4, Course.Forty));
    }

    [Fact]
    public void Two_of_three_beyond_two_sigma_speak_where_the_runs_are_asked_for()
    {
        double[] series = [35, 36, 35, 36, 35, 33.5, 35.2, 33.4];
        Assert.Empty(new ControlChart(5, Course.Forty).Alarms(series));
        Assert.Equal([8], new ControlChart(5, Course.Forty, runs: true).Alarms(series));
        Assert.Equal([9], new ControlChart(5, Course.Forty, runs: true).Alarms([35, 36, 35, 36, 35, 34.4, 34.4, 34.4, 34.4]));
    }

    [Fact]
    public void The_exact_test_of_the_example_alarms_at_both_levels() // docs/methods/small-sample-baseline.md
    {
        var rule = new OwnBaseline(.02, Course.Forty) { Frozen = 5 };
        var verdict = rule.ExplainAt(6, Course.S);
        Assert.Equal(.8944, verdict.Input("spread"), Course.Near);
        Assert.Equal(4.5930, verdict.Judgement.Statistic, Course.Near);
        Assert.Equal(.00504, verdict.Judgement.P, 5e-6);
        Assert.Equal(2.999, verdict.Judgement.Threshold, Course.Near);
        Assert.Equal(2.132, new OwnBaseline(.05, Course.Forty).Critical(5), Course.Near);
        Assert.Equal(Verdict.Amber, verdict.Judgement.Verdict);
    }

    [Theory]
    [InlineData(3, 3.372, 5.599)] // docs/methods/small-sample-baseline.md, multipliers
    [InlineData(4, 2.631, 3.893)]
    [InlineData(5, 2.335, 3.285)]
    [InlineData(6, 2.177, 2.977)]
    [InlineData(8, 2.010, 2.669)]
    [InlineData(10, 1.923, 2.516)]
    [InlineData(15, 1.819, 2.338)]
    public void The_exact_test_amounts_to_the_published_multipliers(int n, double atFive, double atTwo)
    {
        Assert.Equal(atFive, new OwnBaseline(.05, Course.Forty).Multiplier(n), Course.Near);
        Assert.Equal(atTwo, new OwnBaseline(.02, Course.Forty).Multiplier(n), Course.Near);
    }

    [Fact]
    public void The_floor_of_the_exact_test_counts_only_where_all_earlier_ratings_were_equal()
    {
        Assert.Equal(double.PositiveInfinity, new OwnBaseline(.02, Course.Forty).Statistics(36, 36, 36, 35)[3]);
        Assert.Equal(1 / (1.9 * Math.Sqrt(4 / 3.0)), new OwnBaseline(.02, Floored).Statistics(36, 36, 36, 35)[3], 1e-12);
    }

    [Fact]
    public void Own_mean_minus_two_deviations_uses_the_earlier_ratings()
    {
        Assert.Equal((35.5 - 31) / .894427191, new OwnMean(Course.Forty).Statistics(Course.S)[5], 1e-6);
        Assert.Equal(4.5 / 1.9, new OwnMean(Floored).Statistics(Course.S)[5], 1e-12);
    }
}
