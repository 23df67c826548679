using System.Text.Json;
using Rapport.Statistics.Change;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.Change;

/// <summary>The peer's own data are not here, only their moments; what follows from moments is compared.</summary>
public sealed class PublishedSummaryTests
{
    private const string File = "clinical_significance_peer_data_summaries.json";
    private static readonly string[] s_sampleNames = ["m_pre", "sd_pre", "m_post", "sd_post", "r_pre_post"];

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Errors_cut_offs_and_group_shares_follow_from_the_moments_of_published_data(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "change: published data");
        if (!reference.Has(File))
        {
            family.LeaveOut(File);
            return;
        }
        var samples = Samples(reference.Json(File));
        foreach (var each in reference.Json(File).EnumerateArray())
        {
            if (each.TryGetProperty("grouped_by", out _) || each.GetProperty("approach").GetString() is "percentage" or "anchor_individual") continue;
            Compare(family, each, samples[each.GetProperty("measure").GetString()!]);
        }
        family.Close();
    }

    private static Dictionary<string, ChangeSample> Samples(JsonElement cases)
    {
        var samples = new Dictionary<string, ChangeSample>(StringComparer.Ordinal);
        foreach (var each in cases.EnumerateArray())
        {
            if (each.GetProperty("intermediates") is not { ValueKind: JsonValueKind.Object } figures || !figures.TryGetProperty("r_pre_post", out _)) continue;
            var m = s_sampleNames.Select(name => figures.GetProperty(name).GetDouble()).ToArray();
            samples[each.GetProperty("measure").GetString()!] = new(each.GetProperty("n").GetProperty("n_used").GetInt32(), new(m[0], m[1]), new(m[2], m[3]), m[4]);
        }
        return samples;
    }

    private static void Compare(Family family, JsonElement each, ChangeSample sample)
    {
        var name = ChangeCases.Name(each);
        var rule = Assert.IsType<ChangePreparation.Ready>(ChangeRule.Prepare(ChangeCases.Method(each), sample, ChangeCases.Options(each))).Rule;
        var ours = rule.Figures.ToDictionary(x => x.Name, x => x.Value);
        if (ours.TryGetValue("critical_value", out var critical)) family.Near($"{name} critical", each.GetProperty("critical_value").GetDouble(), critical, 1e-9);
        if (each.GetProperty("intermediates") is { ValueKind: JsonValueKind.Object } figures)
        {
            foreach (var figure in figures.EnumerateObject())
                family.Near($"{name} {figure.Name}", figure.Value.GetDouble(), ours[figure.Name.Split('.')[0]], 1e-9);
        }
        if (rule.Group is not { } group || each.GetProperty("summary") is not { ValueKind: JsonValueKind.Object } summary) return;
        foreach (var share in summary.GetProperty("group_level_summary").EnumerateArray())
        {
            var mine = share.GetProperty("category").GetString() == "Changed" ? group.Changed : group.Functional;
            family.Near($"{name} {share.GetProperty("category")}", share.GetProperty("percent").GetDouble(), mine, 1e-9);
        }
    }
}
