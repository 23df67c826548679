using System.Text.Json;
using Rapport.Statistics.SuddenGains;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.SuddenGains;

public sealed class SuddenReferenceTests
{
    private static readonly (string Json, string Csv)[] s_files =
        [("sudden_phq9.json", "wide_phq9.csv"), ("sudden_core10.json", "wide_core10.csv"), ("sudden_ors.json", "wide_ors.csv")];

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Every_interval_is_judged_as_the_reference_judges_it(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "sudden: judgements");
        foreach (var (set, courses, name) in Sets(reference))
        {
            foreach (var each in set.GetProperty("cases").EnumerateArray()) CompareCase(family, name, each, courses);
        }
        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Exact_decimals_judge_as_the_reference_does_where_nothing_ties(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "sudden: judgements on paper");
        foreach (var (set, courses, name) in Sets(reference))
        {
            foreach (var each in set.GetProperty("cases").EnumerateArray()) CompareCase(family, name, each, courses, Ties.OnPaper);
        }
        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Sudden_gains_are_described_and_chosen_as_in_the_reference(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "sudden: summaries");
        foreach (var (set, courses, name) in Sets(reference))
        {
            foreach (var each in set.GetProperty("summaries").EnumerateArray()) SuddenSummaries.Compare(family, name, each, courses, set.GetProperty("id_var").GetString()!);
        }
        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Intervals_and_clients_that_can_be_judged_are_counted_as_in_the_reference(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "sudden: intervals and selection");
        foreach (var (set, courses, name) in Sets(reference))
        {
            CompareCoverage(family, name + " standard", set.GetProperty("count_intervals").GetProperty("standard"), courses, fromFirst: false);
            CompareCoverage(family, name + " 1to2", set.GetProperty("count_intervals").GetProperty("with_1to2"), courses, fromFirst: true);
            CompareSelection(family, name + " pattern", set.GetProperty("select_pattern"), courses, scores => SuddenCoverage.CanBeJudged(scores));
            CompareSelection(family, name + " 9 sessions", set.GetProperty("select_min_sess_9"), courses, scores => SuddenCoverage.HasSessions(scores, 9));
        }
        family.Close();
    }

    private static IEnumerable<(JsonElement Set, List<(string Id, double[] Scores)> Courses, string Name)> Sets(Reference reference)
    {
        foreach (var (json, csv) in s_files) yield return Set(reference, csv, json, reference.Json(json));
        if (!reference.Has("sudden_peer_sgdata.json")) yield break;
        foreach (var part in reference.Json("sudden_peer_sgdata.json").EnumerateObject())
            yield return Set(reference, "peer_sgdata.csv", part.Name, part.Value);
    }

    private static (JsonElement, List<(string, double[])>, string) Set(Reference reference, string csv, string name, JsonElement set) =>
        (set, SuddenCases.Courses(reference, csv, set.GetProperty("id_var").GetString()!, set.GetProperty("variables").EnumerateArray().Select(x => x.GetString()!)), name);

    private static void CompareCase(Family family, string set, JsonElement each, List<(string Id, double[] Scores)> courses, Ties ties = Ties.InBinary)
    {
        var judge = new SuddenJudge(SuddenCases.Criteria(each.GetProperty("direction").GetString()!, each.GetProperty("options")) with { Ties = ties });
        var name = $"{set} {each.GetProperty("direction")} {each.GetProperty("name")}";
        var labels = each.GetProperty("intervals").EnumerateArray().Select((x, i) => (Expected: x.GetString()!, Actual: judge.Label(i))).ToList();
        foreach (var (expected, actual) in labels) family.Same($"{name} label", expected, actual);
        family.Same($"{name} rows", each.GetProperty("rows").GetArrayLength(), courses.Count);
        foreach (var (row, (id, scores)) in each.GetProperty("rows").EnumerateArray().Zip(courses))
        {
            family.Same($"{name} id", SuddenCases.Text(row.GetProperty("id")), id);
            string[] expected = SuddenCases.Expected(row);
            family.Same($"{name} {id}", string.Join(' ', expected), string.Join(' ', SuddenCases.Strings(judge, scores)));
        }
    }

    private static void CompareCoverage(Family family, string name, JsonElement expected, List<(string Id, double[] Scores)> courses, bool fromFirst)
    {
        var coverage = new SuddenCoverage(new(Direction.LowerIsBetter) { FromFirst = fromFirst, Peer = PeerForms.ExtraInterval });
        foreach (var (_, scores) in courses) coverage.Add(scores);
        family.Same($"{name} total", expected.GetProperty("total_between_sess_intervals").GetInt32(), coverage.Between);
        family.Same($"{name} judgeable", expected.GetProperty("total_between_sess_intervals_sg").GetInt32(), coverage.Judgeable);
        family.Same($"{name} available", expected.GetProperty("available_between_sess_intervals_sg").GetInt32(), coverage.Available);
        family.Same($"{name} not available", expected.GetProperty("not_available_between_sess_intervals_sg").GetInt32(), coverage.NotAvailable);
    }

    private static void CompareSelection(
        Family family, string name, JsonElement expected, List<(string Id, double[] Scores)> courses, Func<double[], bool> select)
    {
        foreach (var (row, (id, scores)) in expected.EnumerateArray().Zip(courses))
            family.Same($"{name} {id}", row.GetProperty("sg_select").GetBoolean(), select(scores));
        family.Same($"{name} rows", expected.GetArrayLength(), courses.Count);
    }
}
