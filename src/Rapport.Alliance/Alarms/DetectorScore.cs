namespace Rapport.Alliance.Alarms;

/// <summary>How well one rule finds known ruptures at one share of false alarms.</summary>
public sealed record DetectorScore
{
    /// <summary>The rule's short name.</summary>
    public required string Rule { get; init; }

    /// <summary>Share of ordinary sessions above the threshold that was aimed at: .02, .05 or .10.</summary>
    public required double FalseAlarms { get; init; }

    /// <summary>The statistic above which a session is flagged.</summary>
    public required double Threshold { get; init; }

    /// <summary>Share of ruptures found within the window, 0 to 1.</summary>
    public required double Sensitivity { get; init; }

    /// <summary>95 % interval of the sensitivity by resampling clients, the threshold found anew each time.</summary>
    public required (double Low, double High) Interval { get; init; }

    /// <summary>Mean number of sessions from onset to alarm, among the ruptures found; NaN where none was.</summary>
    public required double Delay { get; init; }

    /// <summary>Probability that the highest statistic in a rupture's window lies above that of an ordinary session, ties one half; no statistic lies lowest.</summary>
    public required double Area { get; init; }

    /// <summary>Share of alarms that would be true where 9 of 100 sessions hold a rupture.</summary>
    public double PredictiveValueAtNine => AlarmArithmetic.PredictiveValue(0.09, Sensitivity, FalseAlarms);

    /// <summary>Share of alarms that would be true where 3 of 100 sessions hold a rupture.</summary>
    public double PredictiveValueAtThree => AlarmArithmetic.PredictiveValue(0.03, Sensitivity, FalseAlarms);

    /// <summary>False alarms in a week of 20 sessions of which 9 of 100 hold a rupture.</summary>
    public double FalseAlarmsInAWeek => AlarmArithmetic.FalseAlarmsInAWeek(20, 0.09, FalseAlarms);
}
