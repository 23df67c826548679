using System.Globalization;
using System.Text.Json;
using Rapport.Testing;

namespace Rapport.Cli.Tests.Change;

public sealed class ChangeCommandReferenceTests
{
    [Theory, MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void The_command_gives_the_references_verdict_on_every_client(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "command change");
        foreach (var each in reference.Json("clinical_significance.json").EnumerateArray())
        {
            if (Call(reference, each) is not { } call) continue;
            Compare(family, string.Join(' ', call.Skip(2)), each, RapportRun.Done([.. call, "--json"]).Json);
        }
        family.Close();
    }

    // What the command does not offer: verdicts by arm, and crossing by true scores without an index.
    private static string[]? Call(Reference reference, JsonElement each)
    {
        if (each.TryGetProperty("grouped_by", out _)) return null;
        var (approach, method) = (Text(each, "approach")!, Text(each, "method"));
        if (approach == "statistical" && method == "HA") return null;
        var measure = Text(each, "measure")!;
        var edge = measure.EndsWith(".csv", StringComparison.Ordinal);
        var slopes = method == "HLM";
        List<string> call =
        [
            "change", reference.PathOf(slopes ? "sessions.csv" : edge ? measure : "pre_post.csv"), "--id", "client_id",
            "--time", slopes ? "session" : "time", "--measure", edge ? "y" : measure, "--direction", Text(each, "better_is")!,
            "--method", approach switch { "percentage" => "PERCENT", "anchor_individual" => "ANCHOR", "statistical" => "CUTOFF", _ => method! },
        ];
        foreach (var (name, option) in s_options)
        {
            if (Text(each, name) is { } value) call.AddRange([option, value]);
        }
        if (Text(each, "cutoff_type") == "b") call.AddRange(["--cutoff-b-sd", "clinical"]);
        return [.. call];
    }

    private static readonly (string Name, string Option)[] s_options =
    [
        ("reliability", "--reliability"), ("reliability_post", "--reliability-post"), ("significance_level", "--alpha"), ("cutoff_type", "--cutoff"),
        ("m_functional", "--functional-mean"), ("sd_functional", "--functional-sd"), ("pct_improvement", "--percent-improved"),
        ("pct_deterioration", "--percent-worse"), ("mid_improvement", "--mid-improved"), ("mid_deterioration", "--mid-worse"),
    ];

    private static void Compare(Family family, string name, JsonElement each, JsonElement ours)
    {
        var slopes = Text(each, "method") == "HLM";
        family.Same($"{name} used", each.GetProperty("n").GetProperty("n_used").GetInt32(), ours.GetProperty("used").GetInt32());
        // For slopes the peer does not count a client who has no score at all.
        if (!slopes) family.Same($"{name} clients", each.GetProperty("n").GetProperty("n_original").GetInt32(), ours.GetProperty("clients").GetInt32());
        if (!slopes && each.GetProperty("intermediates") is { ValueKind: JsonValueKind.Object } figures)
        {
            foreach (var figure in figures.EnumerateObject())
                family.Near($"{name} {figure.Name}", figure.Value.GetDouble(), ours.GetProperty("intermediates").GetProperty(figure.Name.Split('.')[0]).GetDouble(), 1e-9);
        }
        CompareCounts(family, name, each, ours);
        if (!each.TryGetProperty("rows", out var rows)) return;
        family.Same($"{name} rows", rows.GetArrayLength(), ours.GetProperty("rows").GetArrayLength());
        foreach (var (row, mine) in rows.EnumerateArray().Zip(ours.GetProperty("rows").EnumerateArray())) CompareRow(family, name, (row, Turned(each, row)), mine);
    }

    private static void CompareCounts(Family family, string name, JsonElement each, JsonElement ours)
    {
        var counts = ours.GetProperty("counts");
        if (Text(each, "measure") == "edge_percentage.csv") // 9 counts of 8 clients: the one with a baseline of zero is counted twice
        {
            family.Same($"{name} not defined", 2, counts.GetProperty("notDefined").GetInt32());
            return;
        }
        if (each.TryGetProperty("rows", out var rows) && rows.EnumerateArray().Any(row => Turned(each, row) is not null)) return; // every row is compared
        var summary = each.GetProperty("summary");
        foreach (var count in (summary.ValueKind == JsonValueKind.Object ? summary.GetProperty("individual_level_summary") : summary).EnumerateArray())
            family.Same($"{name} {Text(count, "category")}", count.GetProperty("n").GetInt32(), counts.GetProperty(Text(count, "category")!.ToLowerInvariant()).GetInt32());
    }

    /// <summary>What exact decimals say of a change that lies exactly on a threshold, where the reference's binary arithmetic says otherwise.</summary>
    private static string? Turned(JsonElement each, JsonElement row)
    {
        if (Text(each, "approach") is not ("percentage" or "anchor_individual")) return null;
        decimal pre = row.GetProperty("pre").GetDecimal(), change = row.GetProperty("post").GetDecimal() - pre;
        if (pre == 0) return null;
        var unit = Text(each, "approach") == "percentage" ? pre : 1;
        var names = unit == 1 && Text(each, "mid_improvement") is not null ? ("mid_improvement", "mid_deterioration") : ("pct_improvement", "pct_deterioration");
        var better = Text(each, "better_is") == "lower" ? -change : change;
        var word = better == each.GetProperty(names.Item1).GetDecimal() * unit ? "improved" : better == -each.GetProperty(names.Item2).GetDecimal() * unit ? "deteriorated" : null;
        return string.Equals(word, Text(row, "category"), StringComparison.OrdinalIgnoreCase) ? null : word;
    }

    private static void CompareRow(Family family, string name, (JsonElement Row, string? Turned) theirs, JsonElement mine)
    {
        var row = theirs.Row;
        var id = Text(row, "id")!;
        var zero = row.TryGetProperty("pct_change", out var share) && row.GetProperty("pre").GetDouble() == 0;
        var (tolerance, slopes) = row.TryGetProperty("pre", out _) ? (1e-9, false) : (2e-3, true);
        family.Same($"{name} id", id, Text(mine, "id"));
        if (row.TryGetProperty("rci", out var rci)) family.Near($"{name} {id} index", rci.GetDouble(), Reference.Number(mine.GetProperty("index")), tolerance);
        if (row.TryGetProperty("pct_change", out share)) family.Near($"{name} {id} share", Reference.Number(share), Reference.Number(mine.GetProperty("index")), 1e-9);
        var category = slopes ? SlopeCategory(row) : Text(row, "category")!.ToLowerInvariant();
        if (slopes && Math.Abs(Math.Abs(rci.GetDouble()) - 1.959964) < tolerance) return;
        family.Same($"{name} {id}", zero ? "not-defined" : theirs.Turned ?? category, Text(mine, "category"));
        if (!slopes) family.Near($"{name} {id} change", row.GetProperty("change").GetDouble(), mine.GetProperty("change").GetDouble(), 1e-9);
    }

    private static string SlopeCategory(JsonElement row) =>
        row.GetProperty("improved").GetBoolean() ? "improved" : row.GetProperty("deteriorated").GetBoolean() ? "deteriorated" : "unchanged";

    private static string? Text(JsonElement each, string name) => !each.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        _ => value.GetString(),
    };
}
