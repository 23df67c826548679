using System.Text.Json;
using Rapport.Statistics.SuddenGains;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.SuddenGains;

/// <summary>Compares one summary of the reference: every gain, the choices for each client and the descriptions.</summary>
internal static class SuddenSummaries
{
    private const double Rounded = 0.006;

    public static void Compare(Family family, SuddenSet set, JsonElement each)
    {
        var direction = each.GetProperty("direction").GetString()!;
        var criteria = new SuddenCriteria(Direction.LowerIsBetter, SuddenCases.Kind(direction))
        {
            CutOff = Math.Abs(each.GetProperty("crit1_cutoff").GetDouble()),
            FromFirst = each.GetProperty("identify_sg_1to2").GetBoolean(),
            Ties = Ties.InBinary,
            Published = PublishedForms.All,
        };
        var name = $"{set.Name} {direction} {(criteria.FromFirst ? "1to2" : "2to3")}";
        var judge = new SuddenJudge(criteria);
        var found = set.Courses.Select(course => (course.Id, Events: SuddenCases.Events(judge, course.Scores))).ToList();
        if (each.TryGetProperty("error", out _))
        {
            family.Same($"{name} none", 0, found.Sum(x => x.Events.Count));
            return;
        }
        var rows = each.GetProperty("bysg").EnumerateArray().Select(row => (SuddenCases.Text(row.GetProperty(set.IdVariable)), row)).ToList();
        CompareEvents(family, name, rows, [.. found.SelectMany(x => x.Events.Select(e => (x.Id, e)))]);
        CompareDescription(family, $"{name} all", each.GetProperty("describe_bysg"), Summary(criteria, null, found));
        foreach (var choice in Enum.GetValues<SuddenChoice>()) CompareChoice(family, name, each, (criteria, choice, found));
    }

    private static void CompareEvents(Family family, string name, List<(string Id, JsonElement Row)> expected, List<(string Id, SuddenEvent Event)> found)
    {
        family.Same($"{name} found", expected.Count, found.Count);
        foreach (var ((client, row), (id, one)) in expected.Zip(found))
        {
            var at = $"{name} {row.GetProperty("id_sg").GetString()}";
            family.Same($"{at} id", client, id);
            CompareEvent(family, at, row, one);
            family.Near($"{at} total change", Reference.Number(row.GetProperty("sg_m_tx_change")), one.TotalChange, 1e-9);
            family.Near($"{at} proportion", Reference.Number(row.GetProperty("sg_change_proportion")), one.Proportion, 1e-9);
            family.Near($"{at} before", Reference.Number(row.GetProperty("sg_m_n")), one.Before, 0);
            family.Near($"{at} after", Reference.Number(row.GetProperty("sg_m_n1")), one.After, 0);
        }
    }

    public static void CompareEvent(Family family, string at, JsonElement row, SuddenEvent one)
    {
        family.Same($"{at} session", row.GetProperty("sg_session_n").GetInt32(), one.SessionBefore);
        family.Near($"{at} magnitude", Reference.Number(row.GetProperty("sg_magnitude")), one.Magnitude, 1e-9);
        family.Near($"{at} reversal value", Reference.Number(row.GetProperty("sg_reversal_value")), one.ReversalValue, 1e-9);
        family.Same($"{at} reversed", row.GetProperty("sg_reversal").GetInt32() == 1, one.Reversed);
    }

    private static void CompareChoice(
        Family family, string name, JsonElement each, (SuddenCriteria Criteria, SuddenChoice Choice, List<(string Id, IReadOnlyList<SuddenEvent> Events)> Found) ours)
    {
        var word = ours.Choice.ToString().ToLowerInvariant();
        var summary = Summary(ours.Criteria, ours.Choice, ours.Found);
        var kept = ours.Found.Where(x => x.Events.Count > 0).Select(x => $"{x.Id}_sg_{summary.Choose(x.Events, ours.Choice).SessionBefore}").ToList();
        var expected = each.GetProperty($"byperson_{word}").EnumerateArray().Select(x => x.GetProperty("id_sg").GetString()!).ToList();
        family.Same($"{name} {word} kept", string.Join(' ', expected), string.Join(' ', kept));
        CompareDescription(family, $"{name} {word}", each.GetProperty($"describe_byperson_{word}"), summary);
    }

    private static SuddenSummary Summary(SuddenCriteria criteria, SuddenChoice? choice, List<(string Id, IReadOnlyList<SuddenEvent> Events)> found)
    {
        var summary = new SuddenSummary(criteria, choice);
        foreach (var (_, events) in found) summary.Add(events);
        return summary;
    }

    private static void CompareDescription(Family family, string name, JsonElement expected, SuddenSummary summary)
    {
        var byPerson = expected.TryGetProperty("sg_n", out _);
        Dictionary<string, double> ours = new()
        {
            ["total_n"] = byPerson ? summary.Clients : summary.Found,
            ["sg_total_n"] = summary.Found,
            ["sg_n"] = summary.ClientsWithOne,
            ["sg_pct"] = byPerson ? 100.0 * summary.ClientsWithOne / summary.Clients : 100,
            ["sg_multiple_n"] = summary.ClientsWithSeveral,
            ["sg_multiple_pct"] = byPerson ? 100.0 * summary.ClientsWithSeveral / summary.Clients : 100.0 * summary.FoundInClientsWithSeveral / summary.Found,
            ["sg_reversal_n"] = summary.Reversed,
            ["sg_reversal_pct"] = 100.0 * summary.Reversed / summary.Kept,
            ["sg_magnitude_m"] = summary.MeanMagnitude,
            ["sg_magnitude_sd"] = summary.SdMagnitude,
        };
        foreach (var figure in expected.EnumerateObject())
        {
            var (theirs, mine) = (Reference.Number(figure.Value), ours[figure.Name]);
            family.Same($"{name} {figure.Name} {theirs} to two places of {mine}", true, Math.Abs(theirs - mine) <= Rounded || (double.IsNaN(theirs) && double.IsNaN(mine)));
        }
    }
}
