using System.Text.Json;
using Rapport.Statistics.Change;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.Change;

/// <summary>The reference's cases of individual change in our terms.</summary>
internal static class ChangeCases
{
    private static readonly string[] s_names = ["measure", "approach", "method", "cutoff_type", "significance_level", "pct_improvement", "grouped_by"];

    public static Direction Direction(JsonElement each) => each.GetProperty("better_is").GetString() == "lower" ? Statistics.Direction.LowerIsBetter : Statistics.Direction.HigherIsBetter;

    public static ChangeOptions Options(JsonElement each) => new(
        Direction(each),
        each.TryGetProperty("significance_level", out var alpha) ? alpha.GetDouble() : 0.05,
        each.TryGetProperty("cutoff_type", out var type) ? CutOffOf(each, type.GetString()!) : null);

    public static ChangeMethod Method(JsonElement each) => each.GetProperty("approach").GetString() switch
    {
        "percentage" => new ChangeMethod.Percentage(Number(each, "pct_improvement"), Number(each, "pct_deterioration"), Ties.InBinary),
        "anchor_individual" => new ChangeMethod.Anchor(Number(each, "mid_improvement"), Number(each, "mid_deterioration"), Ties.InBinary),
        "statistical" => each.GetProperty("method").GetString() == "HA" ? new ChangeMethod.TrueScoreCrossing(Number(each, "reliability")) : new ChangeMethod.Crossing(),
        "distribution" or "combined" => Index(each),
        var other => throw new InvalidOperationException($"unknown approach {other}"),
    };

    /// <summary>The clients of a measure with both scores, in the order of the file, with their arm.</summary>
    public static List<Pair> Pairs(Reference reference, string measure)
    {
        var edge = measure.EndsWith(".csv", StringComparison.Ordinal);
        string[] columns = edge ? ["client_id", "time", "y", "time"] : ["client_id", "time", measure, "arm"];
        return [.. reference.Rows(edge ? measure : "pre_post.csv", columns).GroupBy(row => row[0]).Select(PairOf).Where(x => !double.IsNaN(x.Pre) && !double.IsNaN(x.Post))];
    }

    public static ChangeSample Sample(IEnumerable<Pair> pairs)
    {
        var scores = new PairedScores();
        foreach (var pair in pairs) scores.Add(pair.Pre, pair.Post);
        return scores.ToSample();
    }

    public static string Name(JsonElement each) => string.Join(' ', s_names.Where(x => each.TryGetProperty(x, out _)).Select(x => each.GetProperty(x).ToString()));

    /// <summary>A case's counts by category and, where grouped, by arm.</summary>
    public static IEnumerable<JsonElement> Counts(JsonElement each) => each.GetProperty("summary") is { ValueKind: JsonValueKind.Object } both
        ? both.GetProperty("individual_level_summary").EnumerateArray()
        : each.GetProperty("summary").EnumerateArray();

    private static Pair PairOf(IGrouping<string, string[]> rows)
    {
        double Score(string time) => Reference.Number(rows.SingleOrDefault(row => row[1] == time)?[2] ?? "");
        return new(rows.Key, Score("1"), Score("2"), rows.First()[3]);
    }

    private static ChangeMethod Index(JsonElement each)
    {
        var reliability = Number(each, "reliability");
        return each.GetProperty("method").GetString() switch
        {
            "JT" => new ChangeMethod.JacobsonTruax(reliability),
            "GLN" => new ChangeMethod.GulliksenLordNovick(reliability),
            "HLL" => new ChangeMethod.HsuLinnLord(reliability),
            "EN" => new ChangeMethod.EdwardsNunnally(reliability),
            "NK" => new ChangeMethod.NunnallyKotsch(reliability, Number(each, "reliability_post")),
            "HA" => new ChangeMethod.HagemanArrindell(reliability),
            var other => throw new InvalidOperationException($"unknown method {other}"),
        };
    }

    private static CutOff CutOffOf(JsonElement each, string type) => type switch
    {
        "a" => new CutOff.BeyondClinical(),
        "b" => new CutOff.WithinFunctional(Number(each, "m_functional"), Number(each, "sd_functional"), CutOffSpread.Clinical),
        "c" => new CutOff.Between(Number(each, "m_functional"), Number(each, "sd_functional")),
        _ => throw new InvalidOperationException($"unknown cut-off {type}"),
    };

    private static double Number(JsonElement each, string name) => each.GetProperty(name).GetDouble();

    internal sealed record Pair(string Id, double Pre, double Post, string Arm);
}
