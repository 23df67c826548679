using Rapport.Alliance.Simulation;

namespace Rapport.Alliance.Tests;

public sealed class AdjacentDropTests
{
    [Theory]
    [InlineData(1, 2.3303)] // docs/methods/adjacent-drop.md
    [InlineData(2, 4.6606)]
    public void Looking_back_the_example_holds_one_drop_that_is_repaired_in_session_eight(double k, double limit)
    {
        var limits = new StepLimits { Deviations = k };
        var found = Assert.Single(ResearchExport.Drops(Course.Of(Course.S), limits, Course.Forty));
        Assert.Equal(new DropFound(6, found.Size, DropCourse.Repaired, 8), found);
        Assert.Equal(5.4, found.Size, 1e-9);
        Assert.Single(ResearchExport.Drops(Course.Of(Course.S), limits with { Scope = StepScope.Sample, SampleSpread = limit / k }, Course.Forty));
        Assert.Empty(ResearchExport.Drops(Course.Of(Course.S), limits with { Scope = StepScope.Sample, SampleSpread = 5.41 / k }, Course.Forty));
    }

    [Theory]
    [InlineData(2.6, 1)] // docs/methods/adjacent-drop.md, strict scope: Q = 5.2 and 5.6
    [InlineData(2.8, 0)]
    public void The_stricter_of_own_and_sample_decides(double sample, int drops) =>
        Assert.Equal(drops, ResearchExport.Drops(Course.Of(Course.S), new() { Scope = StepScope.Stricter, SampleSpread = sample }, Course.Forty).Count);

    [Fact]
    public void The_example_has_the_published_differences()
    {
        var steps = new RunningMoments();
        for (var i = 1; i < Course.S.Length; i++) steps.Add(Course.S[i] - Course.S[i - 1]);
        Assert.Equal(.2556, steps.Mean, Course.Near);
        Assert.Equal(2.3303, steps.Spread, Course.Near);
        var level = new RunningMoments();
        foreach (var y in Course.S) level.Add(y);
        Assert.Equal(35.1, level.Mean, Course.Near);
        Assert.Equal(1.8282, level.Spread, Course.Near);
    }

    [Fact]
    public void Prospectively_only_the_differences_before_the_session_count()
    {
        var rule = new AdjacentDrop(new(), Course.Forty);
        var verdict = rule.ExplainAt(6, Course.S);
        Assert.Equal(.288675, verdict.Input("spread"), 1e-6);
        Assert.Equal(5.4 / .288675, verdict.Judgement.Statistic, 1e-4);
        Assert.All(rule.Judge(Course.Of(Course.S)).Take(5), j => Assert.Equal(Verdict.NotEnoughData, j.Verdict));
        Assert.Equal(5.4 / 1.9, new AdjacentDrop(new(), Course.Forty with { StandardError = 1.9 }).Statistics(Course.S)[5], 1e-9);
    }

    [Fact]
    public void A_drop_without_return_is_open_until_the_horizon_has_passed()
    {
        double[] falling = [30, 31, 30, 31, 30, 20, 20.1, 20.2, 20.3];
        Assert.Equal(DropCourse.Open, ResearchExport.Drops(Course.Of(falling[..8]), new(), Course.Forty).Single().Course);
        Assert.Equal(DropCourse.Unrepaired, ResearchExport.Drops(Course.Of(falling), new(), Course.Forty).Single().Course);
    }

    [Fact]
    public void A_return_after_the_horizon_by_session_number_does_not_count()
    {
        SessionScore[] course = [.. Course.Of(30, 31, 30, 31, 30, 20), new(10, 30)];
        Assert.Equal(DropCourse.Unrepaired, ResearchExport.Drops(course, new() { Deviations = 1 }, Course.Forty).Single().Course);
    }

    [Fact]
    public void On_unchanged_clients_the_rule_finds_as_many_ruptures_as_its_warning_says() // docs/methods/adjacent-drop.md
    {
        var (lenient, strict, repaired, drops) = (0, 0, 0, 0);
        const int Clients = 4000;
        var limits = new StepLimits { Scope = StepScope.Sample, SampleSpread = Math.Sqrt(2) };
        for (var client = 0; client < Clients; client++)
        {
            var chance = new SplitMix(7, client);
            var course = Course.Of([.. Enumerable.Range(0, 12).Select(_ => chance.Normal())]);
            var found = ResearchExport.Drops(course, limits with { Deviations = 1 }, Course.Forty);
            if (found.Count > 0) lenient++;
            drops += found.Count(drop => drop.Course != DropCourse.Open);
            repaired += found.Count(drop => drop.Course == DropCourse.Repaired);
            if (ResearchExport.Drops(course, limits, Course.Forty).Count > 0) strict++;
        }
        Assert.Equal(.899, (double)lenient / Clients, .02);
        Assert.Equal(.229, (double)strict / Clients, .02);
        Assert.Equal(.79, (double)repaired / drops, .04);
    }

    [Theory]
    [InlineData(1, .98, .79)] // docs/methods/adjacent-drop.md, the client's own spread looking back and prospectively
    [InlineData(2, .13, .26)]
    public void Measured_by_their_own_spread_unchanged_clients_show_as_many_drops_as_the_page_says(double k, double lookingBack, double prospective)
    {
        const int Clients = 4000;
        var (found, spoke) = (0, 0);
        var limits = new StepLimits { Deviations = k };
        var rule = new AdjacentDrop(limits, Course.Forty);
        for (var client = 0; client < Clients; client++)
        {
            var chance = new SplitMix(8, client);
            double[] values = [.. Enumerable.Range(0, 12).Select(_ => chance.Normal())];
            if (ResearchExport.Drops(Course.Of(values), limits, Course.Forty).Count > 0) found++;
            if (rule.Alarms(values).Length > 0) spoke++;
        }
        Assert.Equal(lookingBack, (double)found / Clients, .015);
        Assert.Equal(prospective, (double)spoke / Clients, .02);
    }
}
