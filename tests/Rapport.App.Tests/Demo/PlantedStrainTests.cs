using Rapport.Alliance;
using Rapport.App.Demo;
using Rapport.Instruments;
using Rapport.Statistics;

namespace Rapport.App.Tests.Demo;

/// <summary>Whether the rule that the program uses finds what the demonstration planted, as often as docs/methods/detectors.md says.</summary>
public sealed class PlantedStrainTests(ITestOutputHelper output)
{
    private const double Table = 0.786, FalseAlarms = 0.02;

    [Fact]
    public void Over_fifty_seeds_planted_strains_are_found_at_the_rate_of_the_table()
    {
        var prior = InstrumentCatalog.Find("rapport-check-out")!.Prior!;
        var rule = new LevelRule(new(prior.Mean.Value, prior.Variance.Value, prior.Noise.Value), new(Direction.HigherIsBetter, 0, 1) { Range = (0, 40) });
        List<double> ordinary = [], strained = [];
        foreach (var course in Enumerable.Range(1, 50).SelectMany(seed => DemoCourse.All(new(seed), seed))) Judge(rule, course, ordinary, strained);
        var threshold = ordinary.Order().ElementAt((int)(ordinary.Count * (1 - FalseAlarms)));
        var found = strained.Count(statistic => statistic > threshold) / (double)strained.Count;
        var half = 1.96 * Math.Sqrt(Table * (1 - Table) / strained.Count);
        output.WriteLine($"{strained.Count} strains, {found:F3} found at {FalseAlarms:P0} false alarms (table {Table} +- {half:F3}); red on {ordinary.Count(z => z > rule.Limits.Red) / (double)ordinary.Count:P1} of {ordinary.Count} ordinary sessions, {strained.Count(z => z > rule.Limits.Red) / (double)strained.Count:P1} of strains");
        Assert.InRange(found, Table - half, Table + half);
    }

    /// <summary>The whole course of 16, as the table has it; the statistic at the onset or the next session stands for a strain.</summary>
    private static void Judge(LevelRule rule, DemoCourse course, List<double> ordinary, List<double> strained)
    {
        var run = rule.Begin();
        var statistics = Enumerable.Range(1, DemoCourse.Longest).Select(at => run.Next(new SessionScore(at, course.Total(at))).Statistic).ToList();
        var (onset, end) = (course.Simulated.Onset, course.Simulated.End);
        ordinary.AddRange(statistics.Where((statistic, at) => at > 0 && !double.IsNaN(statistic) && !(at + 1 >= onset && at <= end)));
        if (onset is { } began) strained.Add(statistics.Skip(began - 1).Take(2).Max());
    }
}
