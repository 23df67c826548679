namespace Rapport.Alliance.Alarms;

/// <summary>What sensitivity and false alarms come to in a week's work. Worked in docs/methods/detectors.md.</summary>
public static class AlarmArithmetic
{
    /// <summary>Share of alarms that are true: pi s / (pi s + (1 - pi) f).</summary>
    /// <param name="baseRate">pi: share of sessions with a rupture, 0 to 1.</param>
    /// <param name="sensitivity">s: share of ruptures that are found, 0 to 1.</param>
    /// <param name="falseAlarms">f: share of ordinary sessions that are flagged, 0 to 1.</param>
    /// <returns>0 to 1; NaN where nothing is ever flagged.</returns>
    public static double PredictiveValue(double baseRate, double sensitivity, double falseAlarms) =>
        baseRate * sensitivity / (baseRate * sensitivity + (1 - baseRate) * falseAlarms);

    /// <summary>False alarms in a therapist's week: sessions (1 - pi) f.</summary>
    /// <param name="sessions">Sessions in the week.</param>
    /// <param name="baseRate">pi: share of sessions with a rupture, 0 to 1.</param>
    /// <param name="falseAlarms">f: share of ordinary sessions that are flagged, 0 to 1.</param>
    public static double FalseAlarmsInAWeek(int sessions, double baseRate, double falseAlarms) => sessions * (1 - baseRate) * falseAlarms;
}
