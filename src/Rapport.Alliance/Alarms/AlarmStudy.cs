using Rapport.Alliance.Simulation;

namespace Rapport.Alliance.Alarms;

/// <summary>Rules on clients with known ruptures: what each finds at the same share of false alarms.</summary>
/// <param name="courses">The clients, in an order that is part of the answer (it seeds the resampling).</param>
/// <param name="window">Within how many sessions from its onset a rupture counts as found.</param>
public sealed class AlarmStudy(IReadOnlyList<KnownCourse> courses, int window)
{
    private static readonly double[] Shares = [0.02, 0.05, 0.10];

    /// <summary>How often clients are drawn anew for an interval.</summary>
    public int Resamples { get; init; } = 400;

    /// <summary>The seed of the resampling.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>One rule at 2, 5 and 10 % false alarms.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>Three scores; none where no ordinary session has a statistic or no client a rupture.</returns>
    public IReadOnlyList<DetectorScore> Score(SessionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var statistics = RuleStatistics.Of(rule, courses, window);
        if (statistics.IsEmpty) return [];
        var even = Enumerable.Repeat(1, courses.Count).ToArray();
        var drawn = Drawn(statistics);
        return [.. Shares.Select((share, i) =>
        {
            var (threshold, found, delay) = statistics.At(share, even);
            return new DetectorScore
            {
                Rule = rule.Card.Id, FalseAlarms = share, Threshold = threshold, Sensitivity = found, Delay = delay,
                Interval = (Percentile(drawn[i], 0.025), Percentile(drawn[i], 0.975)), Area = statistics.Area(),
            };
        })];
    }

    /// <summary>Whether the rule's p keeps its promise.</summary>
    /// <param name="rule">A rule that gives a p.</param>
    public Calibration Calibrate(SessionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return CalibrationTable.Of(rule, courses);
    }

    private double[][] Drawn(RuleStatistics statistics)
    {
        var drawn = Shares.Select(_ => new double[Resamples]).ToArray();
        var weights = new int[courses.Count];
        for (var resample = 0; resample < Resamples; resample++)
        {
            var chance = new SplitMix(Seed, resample);
            Array.Clear(weights);
            for (var i = 0; i < weights.Length; i++) weights[chance.Whole(0, weights.Length - 1)]++;
            for (var share = 0; share < Shares.Length; share++) drawn[share][resample] = statistics.At(Shares[share], weights).Found;
        }
        return drawn;
    }

    private static double Percentile(double[] values, double share)
    {
        var known = values.Where(value => !double.IsNaN(value)).Order().ToArray();
        return known.Length == 0 ? double.NaN : known[(int)Math.Round(share * (known.Length - 1))];
    }
}
