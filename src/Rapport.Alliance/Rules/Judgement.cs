using System.Runtime.InteropServices;

namespace Rapport.Alliance;

/// <summary>What a rule found in one session, small enough to be made for every session of a nation.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Judgement
{
    /// <summary>What the rule says.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The figure that was compared; higher is more alarming. NaN where there is none.</summary>
    public double Statistic { get; init; }

    /// <summary>What the statistic was compared with.</summary>
    public double Threshold { get; init; }

    /// <summary>
    /// The share of ordinary sessions that the rule would flag if its assumptions held, 0 to 1: the nominal one, for R5 the simulated one
    /// (docs/decisions/0055-shares-told-in-words.md); NaN where none is claimed.
    /// </summary>
    public double Rate { get; init; }

    /// <summary>One-sided probability of a score as low as this one in an ordinary session, 0 to 1; NaN where the rule gives none.</summary>
    public double P { get; init; }

    /// <summary>The statistic on a scale that means the same in every session, for comparing rules; NaN where there is none.</summary>
    public double Alarm { get; init; }

    /// <summary>How many answers there were, and how many the rule needs; both 0 where that was not the question.</summary>
    public (int Have, int Need) Data { get; init; }

    /// <summary>Too few answers: nothing can be said.</summary>
    internal static Judgement TooEarly(int have, int need) => Nothing() with { Data = (have, need) };

    /// <summary>No rating in this session.</summary>
    internal static Judgement Nothing() => new()
    {
        Verdict = Verdict.NotEnoughData,
        Statistic = double.NaN,
        Threshold = double.NaN,
        Rate = double.NaN,
        P = double.NaN,
        Alarm = double.NaN,
    };

    /// <summary>A statistic against its threshold; strictly above it the rule speaks, without a statistic it had not enough to go by.</summary>
    internal static Judgement Of(double statistic, double threshold, Verdict above, double rate) => new()
    {
        Verdict = double.IsNaN(statistic) ? Verdict.NotEnoughData : statistic > threshold ? above : Verdict.None,
        Statistic = statistic,
        Threshold = threshold,
        Rate = rate,
        P = double.NaN,
        Alarm = statistic,
    };
}
