namespace Rapport.Alliance.Tests;

/// <summary>What a rule refuses to begin with, because it would be silent or loud for ever.</summary>
public sealed class GuardTests
{
    private static readonly ExpectedCourse Possible = new() { Start = (2, .9), Slope = (-1, -.12), Between = (9, 0, 4), Noise = 9, Courses = 250 };

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void One_quiet_session_without_a_statistic_does_not_silence_red_for_ever(double value)
    {
        double[] quiet = [.. Enumerable.Range(0, 600).Select(i => i / 300.0), value];
        Assert.Throws<ArgumentException>(() => AlarmLimits.From(quiet));
        Assert.Throws<ArgumentException>(() => AlarmLimits.From([value]));
        Assert.Equal(1.96, AlarmLimits.From(quiet[..^1]).Red, .01);
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlarmLimits(value, 2, .02));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlarmLimits(1.6, value, .02));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlarmLimits(1.6, 2, value));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlarmLimits(1.6, 2, 0));
    }

    [Fact]
    public void A_fall_beside_an_unknown_spread_is_unknown_and_no_verdict_is_made_of_it()
    {
        Assert.Equal(double.NaN, Fall.Against(1, double.NaN));
        Assert.Equal(double.NaN, Fall.Against(-1, double.NaN));
        Assert.Equal(double.PositiveInfinity, Fall.Against(1, 0));
        Assert.Equal(0, Fall.Against(0, 0));
        Assert.Equal(Verdict.NotEnoughData, Judgement.Of(double.NaN, 2, Verdict.Amber, .02).Verdict);
        Assert.Empty(ResearchExport.Drops(Course.Of(36, 30, 20), new(), Course.Forty));
    }

    [Theory]
    [InlineData(-1, 0, 4)]
    [InlineData(9, 0, -4)]
    [InlineData(9, -7, 4)] // at t = 5 the variance would be 9 - 22.53 + 10.36 + noise
    [InlineData(9, double.NaN, 4)]
    [InlineData(double.PositiveInfinity, 0, 4)]
    public void An_expected_course_with_an_impossible_spread_is_refused(double start, double both, double slope) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Possible with { Between = (start, both, slope) });

    [Fact]
    public void An_expected_course_needs_a_noise_finite_coefficients_and_a_count()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Possible with { Noise = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Possible with { Noise = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => Possible with { Start = (double.NaN, 1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => Possible with { Slope = (1, double.NegativeInfinity) });
        Assert.Throws<ArgumentOutOfRangeException>(() => Possible with { Courses = -1 });
        Assert.Equal(Math.Sqrt(9 - 12 * Math.Log(3) + 4 * Math.Log(3) * Math.Log(3) + 9), (Possible with { Between = (9, -6, 4) }).Spread(3), 1e-12);
    }

    [Fact]
    public void A_baseline_has_three_ratings_at_least()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new OwnBaseline(.02, Course.Forty) { Frozen = 2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SmoothedBaseline(1) { Ratings = 2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SmoothedBaseline(1) { PracticeWeight = double.NaN });
        Assert.Equal(3, (new OwnBaseline(.02, Course.Forty) { Frozen = 3 }).Frozen);
        Assert.Null(new OwnBaseline(.02, Course.Forty) { Frozen = null }.Frozen);
        Assert.Equal(3, (new SmoothedBaseline(1) { Ratings = 3 }).Ratings);
    }

    [Theory]
    [InlineData(StepScope.Sample)]
    [InlineData(StepScope.Stricter)]
    public void A_drop_measured_by_a_sample_needs_the_samples_spread(StepScope scope)
    {
        Assert.Throws<ArgumentException>(() => new AdjacentDrop(new() { Scope = scope }, Course.Forty));
        Assert.Throws<ArgumentException>(() => ResearchExport.Drops(Course.Of(Course.S), new() { Scope = scope }, Course.Forty));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepLimits { SampleSpread = 0 });
    }

    [Fact]
    public void A_samples_spread_has_the_floor_of_the_instrument_too()
    {
        var limits = new StepLimits { Scope = StepScope.Sample, SampleSpread = .1 };
        Assert.Equal([6, 10], new AdjacentDrop(limits, Course.Forty).Alarms(Course.S));
        Assert.Equal(5.4 / 3, new AdjacentDrop(limits, Course.Forty with { StandardError = 3 }).Statistics(Course.S)[5], 1e-9);
    }
}
