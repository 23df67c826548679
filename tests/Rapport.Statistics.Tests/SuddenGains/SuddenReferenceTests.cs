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
        foreach (var set in Sets(reference))
        {
            foreach (var each in set.Each("cases")) CompareCase(family, set, each, Ties.InBinary);
        }
        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Exact_decimals_judge_as_the_reference_does_where_nothing_ties(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "sudden: judgements on paper");
        foreach (var set in Sets(reference))
        {
            foreach (var each in set.Each("cases")) CompareCase(family, set, each, Ties.OnPaper);
        }
        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Sudden_gains_are_described_and_chosen_as_in_the_reference(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "sudden: summaries");
        foreach (var set in Sets(reference))
        {
            foreach (var each in set.Each("summaries")) SuddenSummaries.Compare(family, set, each);
        }
        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Intervals_and_clients_that_can_be_judged_are_counted_as_in_the_reference(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "sudden: intervals and selection");
        foreach (var set in Sets(reference))
        {
            CompareCoverage(family, set, "standard", fromFirst: false);
            CompareCoverage(family, set, "with_1to2", fromFirst: true);
            CompareSelection(family, set, "select_pattern", scores => SuddenCoverage.CanBeJudged(scores));
            CompareSelection(family, set, "select_min_sess_9", scores => SuddenCoverage.HasSessions(scores, 9));
        }
        family.Close();
    }

    private static IEnumerable<SuddenSet> Sets(Reference reference)
    {
        foreach (var (json, csv) in s_files) yield return Set(reference, csv, json, reference.Json(json));
        if (!reference.Has("sudden_peer_sgdata.json")) yield break;
        foreach (var part in reference.Json("sudden_peer_sgdata.json").EnumerateObject())
            yield return Set(reference, "peer_sgdata.csv", part.Name, part.Value);
    }

    private static SuddenSet Set(Reference reference, string csv, string name, JsonElement set)
    {
        var variables = set.GetProperty("variables").EnumerateArray().Select(x => x.GetString()!);
        return new(name, set, SuddenCases.Courses(reference, csv, set.GetProperty("id_var").GetString()!, variables));
    }

    private static void CompareCase(Family family, SuddenSet set, JsonElement each, Ties ties)
    {
        var judge = new SuddenJudge(SuddenCases.Criteria(each.GetProperty("direction").GetString()!, each.GetProperty("options")) with { Ties = ties });
        var name = $"{set.Name} {each.GetProperty("direction")} {each.GetProperty("name")}";
        var labels = Enumerable.Range(0, SuddenJudge.Intervals(set.Courses[0].Scores.Length)).Select(judge.Label);
        family.Same($"{name} labels", string.Join(' ', each.GetProperty("intervals").EnumerateArray()), string.Join(' ', labels));
        family.Same($"{name} rows", each.GetProperty("rows").GetArrayLength(), set.Courses.Count);
        foreach (var (row, (id, scores)) in each.GetProperty("rows").EnumerateArray().Zip(set.Courses))
        {
            family.Same($"{name} id", SuddenCases.Text(row.GetProperty("id")), id);
            family.Same($"{name} {id}", string.Join(' ', SuddenCases.Expected(row)), string.Join(' ', SuddenCases.Strings(judge, scores)));
        }
    }

    private static void CompareCoverage(Family family, SuddenSet set, string numbering, bool fromFirst)
    {
        var expected = set.Expected.GetProperty("count_intervals").GetProperty(numbering);
        var coverage = new SuddenCoverage(new(Direction.LowerIsBetter) { FromFirst = fromFirst, Published = PublishedForms.ExtraInterval });
        foreach (var (_, scores) in set.Courses) coverage.Add(scores);
        int Theirs(string name) => expected.GetProperty(name).GetInt32();
        family.Same($"{set.Name} {numbering} total", Theirs("total_between_sess_intervals"), coverage.Between);
        family.Same($"{set.Name} {numbering} judgeable", Theirs("total_between_sess_intervals_sg"), coverage.Judgeable);
        family.Same($"{set.Name} {numbering} available", Theirs("available_between_sess_intervals_sg"), coverage.Available);
        family.Same($"{set.Name} {numbering} not available", Theirs("not_available_between_sess_intervals_sg"), coverage.NotAvailable);
    }

    private static void CompareSelection(Family family, SuddenSet set, string part, Func<double[], bool> select)
    {
        foreach (var (row, (id, scores)) in set.Each(part).Zip(set.Courses))
            family.Same($"{set.Name} {part} {id}", row.GetProperty("sg_select").GetBoolean(), select(scores));
        family.Same($"{set.Name} {part} rows", set.Each(part).Count(), set.Courses.Count);
    }
}
