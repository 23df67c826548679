using System.Text.Json;
using Rapport.Statistics.SuddenGains;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.SuddenGains;

/// <summary>The reference's cases of sudden gains and losses in our terms. Its gain is a fall of the score, its loss a rise.</summary>
internal static class SuddenCases
{
    private static readonly string[] s_columns = ["crit1", "crit2", "crit3", "all"];

    public static SuddenCriteria Criteria(string direction, JsonElement options) => new(Direction.LowerIsBetter, Kind(direction))
    {
        CutOff = Positive(options.GetProperty("sg_crit1_cutoff")),
        Percentage = Positive(options.GetProperty("sg_crit2_pct")),
        Third = Third(options),
        FromFirst = options.GetProperty("identify_sg_1to2").GetBoolean(),
        Ties = Ties.InBinary,
        Published = IsPositive(options.GetProperty("sg_crit2_pct")) ? PublishedForms.LossPercentageOfGain : PublishedForms.None,
    };

    public static SuddenKind Kind(string direction) => direction switch
    {
        "gain" => SuddenKind.Gain,
        "loss" => SuddenKind.Loss,
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "gain or loss"),
    };

    /// <summary>The four strings of a row of the reference.</summary>
    public static string[] Expected(JsonElement row) => [.. s_columns.Select(column => row.GetProperty(column).GetString()!)];

    /// <summary>The four strings of the reference: first, second, third, all.</summary>
    public static string[] Strings(SuddenJudge judge, double[] scores)
    {
        var judgements = Judge(judge, scores);
        Func<IntervalJudgement, Met>[] columns = [x => x.First, x => x.Second, x => x.Third, x => x.All];
        return [.. columns.Select(column => string.Concat(judgements.Select(x => IntervalJudgement.Symbol(column(x)))))];
    }

    public static IntervalJudgement[] Judge(SuddenJudge judge, double[] scores)
    {
        var judgements = new IntervalJudgement[SuddenJudge.Intervals(scores.Length)];
        Assert.Equal(judgements.Length, judge.Judge(scores, judgements));
        return judgements;
    }

    public static IReadOnlyList<SuddenEvent> Events(SuddenJudge judge, double[] scores) => judge.Events(scores, Judge(judge, scores));

    /// <summary>Every client's course in the order of the file.</summary>
    public static List<(string Id, double[] Scores)> Courses(Reference reference, string file, string id, IEnumerable<string> variables) =>
        [.. reference.Rows(file, [id, .. variables]).Select(row => (row[0], row.Skip(1).Select(Reference.Number).ToArray()))];

    public static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static ThirdCriterion Third(JsonElement options) => (options.GetProperty("sg_crit3").GetBoolean(), options.GetProperty("sg_crit3_adjust").GetBoolean()) switch
    {
        (false, _) => new ThirdCriterion.Off(),
        (true, true) => new ThirdCriterion.Adjusted(options.GetProperty("sg_crit3_alpha").GetDouble()),
        (true, false) => new ThirdCriterion.Fixed(options.GetProperty("sg_crit3_critical_value").GetDouble()),
    };

    private static double? Positive(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : Math.Abs(value.GetDouble());

    private static bool IsPositive(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.GetDouble() > 0;
}
