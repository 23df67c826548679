namespace Rapport.Alliance.Tests;

public sealed class SmoothedTests
{
    private static readonly SmoothedBaseline Alone = new(0) { PracticeWeight = 0 };
    private static readonly SmoothedBaseline Blended = new(1.9);

    [Fact]
    public void Without_blending_the_moving_average_of_the_example_alarms_three_times() // docs/methods/ewma-and-cusum.md
    {
        var rule = new Ewma(Alone, Course.Forty);
        Assert.Equal([6, 7, 8], rule.Alarms(Course.S));
        Check(rule, "average", 34.1500, 33.8650, 34.5055, 35.1938, 35.5857);
        Check(rule, "limit", 35.1051, 35.0179, 34.9805, 34.9631, 34.9548);
    }

    [Fact]
    public void Blended_with_the_practices_spread_it_alarms_twice_and_clears() // docs/methods/ewma-and-cusum.md
    {
        var rule = new Ewma(Blended, Course.Forty);
        Assert.Equal([6, 7], rule.Alarms(Course.S));
        Assert.Equal(1.3870, rule.ExplainAt(6, Course.S).Input("sigma"), Course.Near);
        Check(rule, "average", 34.1500, 33.8650, 34.5055, 35.1938, 35.5857);
        Check(rule, "limit", 34.3765, 34.1286, 34.0222, 33.9728, 33.9492);
    }

    [Fact]
    public void The_cumulative_sum_of_a_narrow_baseline_never_clears_and_the_blended_one_stays_silent() // docs/methods/ewma-and-cusum.md
    {
        var narrow = new Cusum(Alone, Course.Forty);
        Near(narrow.Statistics(Course.S)[5..], 8.7291, 12.9462, 11.4207, 8.2545, 5.7036);
        Assert.Equal([6, 7, 8, 9, 10], narrow.Alarms(Course.S));
        var blended = new Cusum(Blended, Course.Forty);
        Near(blended.Statistics(Course.S)[5..], 2.7443, 3.9025, 3.0421, 1.6048, .3838);
        Assert.Empty(blended.Alarms(Course.S));
    }

    [Theory]
    [InlineData(2, 38.5)] // docs/methods/ewma-and-cusum.md, run lengths
    [InlineData(2.5, 68.2)]
    [InlineData(3, 117.6)]
    [InlineData(4, 335)]
    [InlineData(5, 931)]
    public void A_cumulative_sum_in_control_runs_as_long_as_the_markov_chain_says(double limit, double sessions) =>
        Assert.Equal(sessions, Cusum.RunLength(limit), limit > 3 ? .6 : .06);

    [Fact]
    public void A_single_fall_that_fills_the_sum_is_worded_as_a_fall_and_a_longer_run_as_a_slide() // docs/methods/ewma-and-cusum.md
    {
        var rule = new Cusum(Alone, Course.Forty);
        Assert.Equal("Your client's rating of working together fell from 36 to 31 of 40, more than the usual ups and downs. How many ordinary sessions look like this is not known here.",
            rule.ExplainAt(6, Course.S).Reason);
        Assert.Equal("Over the last 2 sessions the rating of working together has been 3.4 points less good on average than in the first ones.", rule.ExplainAt(7, Course.S).Sentences.Seen);
        var blended = new Cusum(Blended, Course.Forty).ExplainAt(7, 35, 36, 35, 36, 35, 31, 31);
        Assert.Equal(("decline", "Of 100 ordinary sessions with no strain, about 4 look like this."), (blended.Sentences.Id, blended.Sentences.HowSure));
        Assert.Equal("possible-rupture-lower", new Cusum(Alone, Course.Symptoms).ExplainAt(6, [.. Course.S.Select(y => 40 - y)]).Sentences.Id);
    }

    [Fact]
    public void The_forecast_by_moving_average_starts_with_the_first_rating()
    {
        var statistics = new SmoothedForecast(1.9, Course.Forty).Statistics(34, 35, 33);
        Assert.Equal(double.NaN, statistics[0]);
        Assert.Equal(-1 / 1.9, statistics[1], 1e-12);
        Assert.Equal((34.4 - 33) / 1.9, statistics[2], 1e-12);
    }

    private static void Check(SessionRule rule, string input, params double[] expected)
    {
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], rule.ExplainAt(6 + i, Course.S).Input(input), Course.Near);
    }

    private static void Near(double[] found, params double[] expected)
    {
        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], found[i], Course.Near);
    }
}
