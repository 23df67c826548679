using System.Text.Json;
using Rapport.Statistics.SuddenGains;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.SuddenGains;

public sealed class SuddenEdgesTests
{
    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Ties_are_judged_as_the_reference_does_in_binary_and_only_ever_gain_the_first_criterion_on_paper(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "sudden: ties");
        var turned = 0;
        foreach (var each in reference.Json("sudden_edges.json").GetProperty("ties").EnumerateArray()) turned += CompareTies(family, reference, each);
        family.Close();
        Assert.True(turned > 0, "the file of ties should hold changes that binary arithmetic takes for too small");
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Relapses_reverse_a_gain_as_in_the_reference_when_the_second_session_after_it_is_overlooked(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "sudden: relapses");
        foreach (var each in reference.Json("sudden_edges.json").GetProperty("relapse").EnumerateArray())
            CompareRelapses(family, reference, each);
        family.Close();
    }

    private static int CompareTies(Family family, Reference reference, JsonElement each)
    {
        var reversed = each.GetProperty("columns_reversed").GetBoolean();
        var columns = reference.Header("wide_ties.csv").Skip(1);
        var courses = SuddenCases.Courses(reference, "wide_ties.csv", "id", reversed ? columns.Reverse() : columns);
        var inBinary = new SuddenCriteria(Direction.LowerIsBetter, SuddenCases.Kind(each.GetProperty("direction").GetString()!))
        {
            CutOff = Math.Abs(each.GetProperty("sg_crit1_cutoff").GetDouble()),
            Percentage = each.GetProperty("sg_crit2_pct").GetDouble(),
            Ties = Ties.InBinary,
            Published = PublishedForms.All,
        };
        SuddenJudge binary = new(inBinary), paper = new(inBinary with { Ties = Ties.OnPaper });
        var turned = 0;
        foreach (var (row, (id, scores)) in each.GetProperty("rows").EnumerateArray().Zip(courses))
        {
            string[] expected = SuddenCases.Expected(row);
            family.Same($"{inBinary.Kind} {id}", string.Join(' ', expected), string.Join(' ', SuddenCases.Strings(binary, scores)));
            var onPaper = SuddenCases.Strings(paper, scores);
            family.Same($"{inBinary.Kind} {id} second on paper", expected[1], onPaper[1]);
            family.Same($"{inBinary.Kind} {id} third on paper", expected[2], onPaper[2]);
            family.Same($"{inBinary.Kind} {id} nothing lost on paper", 0, expected[0].Zip(onPaper[0]).Count(x => x.First != x.Second && x != ('0', '1')));
            turned += expected[0].Zip(onPaper[0]).Count(x => x == ('0', '1'));
        }
        return turned;
    }

    private static void CompareRelapses(Family family, Reference reference, JsonElement each)
    {
        var fromFirst = each.GetProperty("identify_sg_1to2").GetBoolean();
        var judge = new SuddenJudge(new(Direction.LowerIsBetter)
        {
            CutOff = each.GetProperty("sg_crit1_cutoff").GetDouble(),
            Third = each.GetProperty("crit3").GetBoolean() ? new ThirdCriterion.Adjusted() : new ThirdCriterion.Off(),
            FromFirst = fromFirst,
            Published = PublishedForms.LateReversal,
        });
        var courses = SuddenCases.Courses(reference, "wide_relapse.csv", "id", reference.Header("wide_relapse.csv").Skip(1));
        var found = courses.SelectMany(x => SuddenCases.Events(judge, x.Scores).Select(e => (x.Id, Event: e))).ToList();
        family.Same($"relapse {fromFirst} found", each.GetProperty("rows").GetArrayLength(), found.Count);
        foreach (var (row, (id, one)) in each.GetProperty("rows").EnumerateArray().Zip(found))
        {
            family.Same("relapse id", row.GetProperty("id").GetString(), id);
            SuddenSummaries.CompareEvent(family, $"relapse {row.GetProperty("id_sg").GetString()} {fromFirst}", row, one);
        }
    }
}
