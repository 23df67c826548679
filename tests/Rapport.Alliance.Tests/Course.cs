using Rapport.Statistics;

namespace Rapport.Alliance.Tests;

/// <summary>The example series S of the methods and small helpers around it.</summary>
internal static class Course
{
    public const double Near = 5e-4;

    public static readonly double[] S = [34.2, 35.0, 35.8, 36.1, 36.4, 31.0, 33.2, 36.0, 36.8, 36.5];

    public static readonly ScoreScale Forty = new(Direction.HigherIsBetter) { Range = (0, 40) };

    public static readonly ScoreScale Symptoms = new(Direction.LowerIsBetter) { Range = (0, 40) };

    public static readonly PracticePrior Prior = new(35.5, 9, 3.61);

    public static SessionScore[] Of(params double[] values) => [.. values.Select((value, i) => new SessionScore(i + 1, value))];

    public static int[] Alarms(this SessionRule rule, params double[] values) =>
        [.. rule.Judge(Of(values)).Index().Where(judged => judged.Item.Verdict.IsAlarm).Select(judged => judged.Index + 1)];

    public static double[] Statistics(this SessionRule rule, params double[] values) => [.. rule.Judge(Of(values)).Select(judged => judged.Statistic)];

    public static double Input(this ExplainedVerdict verdict, string name) => verdict.Inputs.Single(input => input.Name == name).Value;

    public static ExplainedVerdict ExplainAt(this SessionRule rule, int session, params double[] values)
    {
        var run = rule.Begin();
        foreach (var score in Of(values).Take(session)) run.Next(score);
        return run.Explain();
    }
}
