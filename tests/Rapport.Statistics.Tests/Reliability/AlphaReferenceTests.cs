using System.Text.Json;
using Rapport.Statistics.Reliability;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.Reliability;

public sealed class AlphaReferenceTests
{
    private const double Tolerance = 1e-9;

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Alpha_and_every_item_agree_with_the_reference(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "alpha family");
        foreach (var (name, table, found) in new Scales(reference).All)
        {
            foreach (var version in found.EnumerateObject().Where(part => part.Name.StartsWith("alpha_", StringComparison.Ordinal)))
                Compare(family, $"{name} {version.Name}", table, version.Value);
        }

        family.Close();
    }

    private static void Compare(Family family, string name, ScoreTable table, JsonElement expected)
    {
        // The reference marks an item that it turned round with a minus behind the name.
        var marked = expected.GetProperty("item_stats").EnumerateArray().Select(item => item.GetProperty("item").GetString()!).ToList();
        var turned = marked.Where(item => item.EndsWith('-')).Select(item => item[..^1]).ToList();
        var alpha = Alpha.From(turned.Count > 0 ? table.Reversed(turned) : table).Value;
        CompareTotal(family, name, alpha, expected);
        var items = expected.GetProperty("item_stats").EnumerateArray().Zip(expected.GetProperty("alpha_drop").EnumerateArray());
        foreach (var ((statistics, drop), item) in items.Zip(alpha.Items))
        {
            family.Same($"{name} item", statistics.GetProperty("item").GetString()!.TrimEnd('-'), item.Item);
            CompareItem(family, $"{name} {item.Item}", item, statistics);
            CompareDropped(family, $"{name} without {item.Item}", item.Without!, drop);
        }

        family.Same($"{name} items", marked.Count, alpha.Items.Count);
    }

    private static void CompareTotal(Family family, string name, Alpha alpha, JsonElement expected)
    {
        var total = expected.GetProperty("total");
        Near(family, name, total, ("raw_alpha", alpha.Raw), ("std.alpha", alpha.Standardised), ("G6(smc)", alpha.GuttmanSix),
            ("average_r", alpha.MeanCorrelation), ("S/N", alpha.SignalToNoise), ("ase", alpha.StandardError),
            ("mean", alpha.Mean), ("sd", alpha.Sd), ("median_r", alpha.MedianCorrelation));
        Near(family, name, expected.GetProperty("feldt_ci95"), ("lower", alpha.Interval.Lower), ("upper", alpha.Interval.Upper));
    }

    private static void CompareItem(Family family, string name, ItemStatistics item, JsonElement expected) =>
        Near(family, name, expected, ("n", item.Answered), ("raw.r", item.TotalCorrelation), ("std.r", item.StandardisedCorrelation),
            ("r.cor", item.CorrectedCorrelation), ("r.drop", item.RestCorrelation), ("mean", item.Mean), ("sd", item.Sd));

    private static void CompareDropped(Family family, string name, WithoutItem without, JsonElement expected) =>
        Near(family, name, expected, ("raw_alpha", without.Raw), ("std.alpha", without.Standardised), ("G6(smc)", without.GuttmanSix),
            ("average_r", without.MeanCorrelation), ("S/N", without.SignalToNoise), ("alpha se", without.StandardError),
            ("var.r", without.CorrelationVariance), ("med.r", without.MedianCorrelation));

    private static void Near(Family family, string name, JsonElement expected, params (string Key, double Actual)[] values)
    {
        foreach (var (key, actual) in values) family.Near($"{name} {key}", Reference.Number(expected.GetProperty(key)), actual, Tolerance);
    }
}
