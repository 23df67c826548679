namespace Rapport.Alliance;

/// <summary>R15: two members of one episode stand far apart, or one is in a possible rupture and the other is not.</summary>
public static class SplitAlliance
{
    /// <summary>How many standard deviations of their difference two levels must lie apart.</summary>
    public const double Apart = 1.96;

    /// <summary>Which rule this is.</summary>
    public static RuleCard Card { get; } = new("R15", "1", "split alliance", "our own; a split says that views differ, not whose is right");

    /// <summary>Two members after the same session. NaN statistic and not enough data before both have rated.</summary>
    /// <param name="one">R6's last step of one member.</param>
    /// <param name="other">R6's last step of the other.</param>
    /// <param name="limits">From which z on R6 is red.</param>
    public static Judgement Of(in LevelStep one, in LevelStep other, AlarmLimits limits)
    {
        if (one.After.Ratings == 0 || other.After.Ratings == 0) return Judgement.TooEarly(0, 1);
        var spread = Math.Sqrt(one.After.Variance + other.After.Variance + one.NoiseAfter + other.NoiseAfter);
        var apart = Math.Abs(one.After.Level - other.After.Level) / spread;
        var oneIsRed = limits.Verdict(one) == Verdict.Red != (limits.Verdict(other) == Verdict.Red);
        return Judgement.Of(apart, Apart, Verdict.Amber, 0.05) with { Verdict = apart > Apart || oneIsRed ? Verdict.Amber : Verdict.None };
    }

    /// <summary>The words, without anybody's answer in them.</summary>
    /// <param name="points">How far the levels lie apart, in units of the score.</param>
    /// <param name="splits">In how many of the last sessions it was so.</param>
    /// <param name="sessions">How many sessions were looked at.</param>
    public static SignalSentences Words(double points, int splits, int sessions) =>
        SignalBook.English.Say("split-alliance", ("points", Plain.Score(points)), ("directionText", ""), ("k", Plain.Count(splits)), ("n", Plain.Count(sessions)));
}
