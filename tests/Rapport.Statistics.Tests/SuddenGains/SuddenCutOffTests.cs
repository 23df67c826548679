using System.Text.Json;
using Rapport.Statistics.Change;
using Rapport.Statistics.Reliability;
using Rapport.Statistics.SuddenGains;
using Rapport.Statistics.Tests.Reliability;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.SuddenGains;

public sealed class SuddenCutOffTests
{
    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void A_cut_off_from_spread_and_reliability_matches_the_reference(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "sudden: cut-off");
        var sd = FirstSessionSd(reference);
        foreach (var each in reference.Json("sudden_cutoff.json").EnumerateObject())
        {
            var given = each.Value.GetProperty("sd").GetDouble();
            if (each.Name != "manual") family.Near($"{each.Name} sd", given, sd, 1e-9);
            var reliability = each.Value.GetProperty("reliability").GetDouble();
            if (each.Name == "from_items") family.Near("from_items alpha", reliability, reliability = AlphaOfItems(reference), 1e-9);
            var cutOff = new SuddenCutOff(each.Name == "manual" ? given : sd, reliability);
            Compare(family, each.Name, each.Value, cutOff);
        }
        family.Close();
    }

    [Theory]
    [InlineData(0, 0.9)]
    [InlineData(6.1, 1)]
    [InlineData(double.NaN, 0.9)]
    public void A_spread_or_reliability_that_cannot_be_is_refused(double sd, double reliability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SuddenCutOff(sd, reliability));

    private static void Compare(Family family, string name, JsonElement expected, SuddenCutOff cutOff)
    {
        family.Near($"{name} sem", expected.GetProperty("standard_error_measurement").GetDouble(), cutOff.StandardErrorOfMeasurement, 1e-9);
        family.Near($"{name} sdiff", expected.GetProperty("standard_error_difference").GetDouble(), cutOff.StandardErrorOfDifference, 1e-9);
        family.Near($"{name} value", expected.GetProperty("reliable_change_value").GetDouble(), cutOff.Value, 1e-9);
    }

    private static double AlphaOfItems(Reference reference) => Alpha.From(new Scales(reference).Table("items_phq9.csv")).Value.Raw;

    private static double FirstSessionSd(Reference reference)
    {
        var scores = new PairedScores();
        foreach (var row in reference.Rows("wide_phq9.csv", "s1"))
        {
            if (Reference.Number(row[0]) is var score && !double.IsNaN(score)) scores.Add(score, score);
        }
        return scores.ToSample().Pre.Sd;
    }
}
