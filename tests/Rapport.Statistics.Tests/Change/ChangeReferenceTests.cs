using System.Text.Json;
using Rapport.Statistics.Change;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.Change;

public sealed class ChangeReferenceTests
{
    private const double Exactly = 1e-9;

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Reliable_change_matches_the_reference(string folder) => CompareAll(folder, "distribution");

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Crossing_the_cut_off_matches_the_reference(string folder) => CompareAll(folder, "statistical");

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Reliable_and_clinically_significant_change_matches_the_reference(string folder) => CompareAll(folder, "combined");

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Percentage_change_matches_the_reference_but_for_baselines_of_zero(string folder) => CompareAll(folder, "percentage");

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Change_against_an_anchor_matches_the_reference(string folder) => CompareAll(folder, "anchor_individual");

    private static void CompareAll(string folder, string approach)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, $"change: {approach}");
        foreach (var each in reference.Json("clinical_significance.json").EnumerateArray())
        {
            if (each.GetProperty("approach").GetString() != approach || IsSlope(each)) continue;
            Compare(family, reference, each);
        }
        family.Close();
    }

    // Slopes are compared in ClientSlopeReferenceTests.
    private static bool IsSlope(JsonElement each) => each.TryGetProperty("method", out var method) && method.GetString() == "HLM";

    private static void Compare(Family family, Reference reference, JsonElement each)
    {
        var name = ChangeCases.Name(each);
        var pairs = ChangeCases.Pairs(reference, each.GetProperty("measure").GetString()!);
        var sample = ChangeCases.Sample(pairs);
        var rule = Assert.IsType<ChangePreparation.Ready>(ChangeRule.Prepare(ChangeCases.Method(each), sample, ChangeCases.Options(each))).Rule;
        family.Same($"{name} clients", each.GetProperty("n").GetProperty("n_used").GetInt32(), pairs.Count);
        CompareFigures(family, name, each, rule);
        if (each.TryGetProperty("rows", out var rows)) CompareRows(family, name, rows, (rule, pairs));
        CompareCounts(family, name, each, (rule, pairs));
        if (rule.Group is { } group && each.GetProperty("summary") is { ValueKind: JsonValueKind.Object } summary)
            CompareGroup(family, name, summary.GetProperty("group_level_summary"), group);
    }

    private static void CompareFigures(Family family, string name, JsonElement each, ChangeRule rule)
    {
        var ours = rule.Figures.ToDictionary(x => x.Name, x => x.Value);
        if (ours.TryGetValue("critical_value", out var critical)) family.Near($"{name} critical", each.GetProperty("critical_value").GetDouble(), critical, Exactly);
        if (each.GetProperty("intermediates") is not { ValueKind: JsonValueKind.Object } figures) return;
        foreach (var figure in figures.EnumerateObject())
            family.Near($"{name} {figure.Name}", figure.Value.GetDouble(), ours[figure.Name.Split('.')[0]], Exactly);
    }

    private static void CompareRows(Family family, string name, JsonElement rows, (ChangeRule Rule, List<ChangeCases.Pair> Pairs) ours)
    {
        family.Same($"{name} rows", rows.GetArrayLength(), ours.Pairs.Count);
        foreach (var (row, pair) in rows.EnumerateArray().Zip(ours.Pairs))
        {
            var verdict = ours.Rule.Judge(pair.Pre, pair.Post);
            family.Same($"{name} id", row.GetProperty("id").GetString(), pair.Id);
            family.Near($"{name} {pair.Id} change", row.GetProperty("change").GetDouble(), pair.Post - pair.Pre, Exactly);
            if (IndexOf(row) is { } index) family.Near($"{name} {pair.Id} index", index, verdict.Index, Exactly);
            var zero = name.Contains("percentage", StringComparison.Ordinal) && pair.Pre == 0;
            family.Same($"{name} {pair.Id}", zero ? "NotDefined" : row.GetProperty("category").GetString(), verdict.Category.ToString());
        }
    }

    // HA's combined rows give the crossing index beside the change index; the statistical ones give it alone.
    private static double? IndexOf(JsonElement row) =>
        row.TryGetProperty("rci", out var rci) ? rci.GetDouble()
        : row.TryGetProperty("pct_change", out var share) ? Reference.Number(share)
        : row.TryGetProperty("cs_indiv", out var crossing) ? crossing.GetDouble()
        : null;

    private static void CompareCounts(Family family, string name, JsonElement each, (ChangeRule Rule, List<ChangeCases.Pair> Pairs) ours)
    {
        if (name.Contains("edge_percentage", StringComparison.Ordinal)) return; // the peer counts 9 of 8 clients; the rows are compared
        foreach (var count in ChangeCases.Counts(each))
        {
            var arm = count.TryGetProperty("group", out var group) ? group.GetString() : null;
            var category = Enum.Parse<ChangeCategory>(count.GetProperty("category").GetString()!);
            var tally = new ChangeTally();
            foreach (var pair in ours.Pairs.Where(x => arm is null || x.Arm == arm)) tally.Add(ours.Rule.Judge(pair.Pre, pair.Post).Category);
            family.Same($"{name} {arm} {category}", count.GetProperty("n").GetInt32(), tally[category]);
            var share = count.TryGetProperty("percent_by_group", out var byGroup) ? byGroup : count.GetProperty("percent");
            family.Same($"{name} {arm} {category} share to four places", true, Math.Abs(share.GetDouble() - tally.Share(category)) <= 5.1e-5);
        }
    }

    private static void CompareGroup(Family family, string name, JsonElement expected, GroupLevel group)
    {
        foreach (var share in expected.EnumerateArray())
        {
            var ours = share.GetProperty("category").GetString() == "Changed" ? group.Changed : group.Functional;
            family.Near($"{name} {share.GetProperty("category")}", share.GetProperty("percent").GetDouble(), ours, Exactly);
        }
    }
}
