using Rapport.Alliance.Simulation;
using Rapport.Statistics;

namespace Rapport.Alliance.Tests;

/// <summary>How often rules speak on ordinary sessions, by simulation: the figures that the sentences tell.</summary>
public sealed class FalseShareTests
{
    private const int After = 11;

    /// <summary>A sum of independent marks, whatever the unit.</summary>
    private static readonly ScoreScale Free = new(Direction.HigherIsBetter);

    [Theory]
    [InlineData(5, .028, .040)] // docs/methods/ewma-and-cusum.md, false alarms
    [InlineData(8, .020, .029)]
    [InlineData(15, .013, .018)]
    [InlineData(30, .008, .011)]
    public void The_moving_average_and_the_sum_mark_as_many_ordinary_sessions_as_they_say(int ratings, double average, double sum)
    {
        var baseline = new SmoothedBaseline(1) { Ratings = ratings };
        var (ewma, cusum) = (new Ewma(baseline, Free), new Cusum(baseline, Free));
        Assert.Equal((average, sum), (ewma.FalseShare, cusum.FalseShare));
        Assert.Equal(average, Marked(ewma, ratings), .0025);
        Assert.Equal(sum, Marked(cusum, ratings), .0035);
    }

    [Fact]
    public void A_baseline_that_was_not_simulated_has_no_figure()
    {
        Assert.True(double.IsNaN(new Ewma(new(1) { PracticeWeight = 0 }, Free).FalseShare));
        Assert.True(double.IsNaN(new Cusum(new(1) { Ratings = 4 }, Free).FalseShare));
    }

    [Theory]
    [InlineData(5, .0284)] // docs/methods/control-chart.md, false alarms
    [InlineData(10, .0117)]
    public void The_chart_without_a_floor_marks_as_many_ordinary_sessions_as_it_says(int ratings, double share)
    {
        Assert.Equal(share, ControlChart.FalseShare(ratings));
        Assert.Equal(share, Marked(new ControlChart(ratings, Free), ratings), .003);
    }

    [Fact]
    public void Where_the_floor_stands_in_for_the_spread_no_share_is_told() // docs/methods/control-chart.md
    {
        const string Unknown = "How many ordinary sessions look like this is not known here.";
        var floored = Course.Forty with { StandardError = 1.2 };
        Assert.Equal(Unknown, new ControlChart(5, floored).ExplainAt(6, Course.S).Sentences.HowSure);
        Assert.Equal(Unknown, new OwnMean(floored).ExplainAt(6, Course.S).Sentences.HowSure);
        Assert.Equal(Unknown, new OwnBaseline(.02, floored).ExplainAt(4, 36, 36, 36, 20).Sentences.HowSure);
        Assert.Equal(Unknown, new ControlChart(5, Course.Forty, runs: true).ExplainAt(6, Course.S).Sentences.HowSure);
        Assert.Equal("Of 100 ordinary sessions with no strain, about 3 look like this.", new ControlChart(5, Course.Forty).ExplainAt(6, Course.S).Sentences.HowSure);
        Assert.Equal("Of 100 ordinary sessions with no strain, about 7 look like this.", new OwnMean(Course.Forty).ExplainAt(6, Course.S).Sentences.HowSure);
    }

    [Fact]
    public void The_two_views_differ_by_chance_as_often_as_the_sentence_says() // docs/methods/discrepancy.md, false alarms
    {
        var shares = new List<double>();
        foreach (var floor in (double[])[.05, .7])
            foreach (var follows in (double[])[0, .25, .5, .75])
                foreach (var noise in (double[])[.25, .5, 1, 2])
                    shares.Add(FlaggedPairs((floor, follows, noise), 4, 16));
        Assert.Equal(Discrepancy.FalseShare.Lowest, shares.Min(), .002);
        Assert.Equal(.0585, shares.Max(), .004);
        Assert.True(shares.Max() < Discrepancy.FalseShare.Highest);
    }

    [Theory]
    [InlineData(4, .068)] // docs/methods/discrepancy.md, false alarms by session, guesses that ignore the client's ups and downs
    [InlineData(7, .061)]
    [InlineData(16, .050)]
    public void With_few_earlier_gaps_the_two_views_differ_a_little_more_often_by_chance(int session, double share)
    {
        Assert.Equal(share, FlaggedPairs((.05, 0, .25), session, session, 12000), .006);
        Assert.True(share < Discrepancy.FalseShare.Highest);
    }

    /// <summary>
    /// Share of the ordinary sessions from one to another that R12 flags, of pairs in units of the client's noise: the
    /// client's level wanders by .2 a session, the guess sees the level, a part of the client's own ups and downs, and noise of its own.
    /// </summary>
    private static double FlaggedPairs((double Floor, double Follows, double Noise) world, int first, int last, int pairs = 1500)
    {
        var rule = new Discrepancy(new LevelRule(new(0, 4, 1), Free), world.Floor);
        var (judged, flagged) = (0, 0);
        for (var pair = 0; pair < pairs; pair++)
        {
            var chance = new SplitMix(99, pair);
            var level = 2 * chance.Normal();
            var run = rule.Begin();
            for (var t = 1; t <= last; t++)
            {
                level += .2 * chance.Normal();
                var own = chance.Normal();
                var verdict = run.Next(new(t, level + own) { Guess = level + world.Follows * own + world.Noise * chance.Normal() }).Verdict;
                if (t < first) continue;
                judged++;
                if (verdict == Verdict.Flag) flagged++;
            }
        }
        return (double)flagged / judged;
    }

    private static double Marked(SessionRule rule, int ratings)
    {
        const int Clients = 8000;
        var marked = 0;
        for (var client = 0; client < Clients; client++)
        {
            var chance = new SplitMix(21, client);
            marked += rule.Judge(Course.Of([.. Enumerable.Range(0, ratings + After).Select(_ => chance.Normal())])).Count(judged => judged.Verdict.IsAlarm);
        }
        return (double)marked / Clients / After;
    }
}
