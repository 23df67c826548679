namespace Rapport.Alliance.Alarms;

/// <summary>Whether a rule's p keeps its promise: in ordinary sessions it should lie below any value as often as that value says.</summary>
public sealed record Calibration
{
    /// <summary>The rule's short name.</summary>
    public required string Rule { get; init; }

    /// <summary>Ordinary and ruptured sessions in each tenth of p, from 0 to 1; 10 % of the ordinary ones are expected in each.</summary>
    public required IReadOnlyList<CalibrationBin> Bins { get; init; }

    /// <summary>Share of ordinary sessions with p below .05.</summary>
    public required double BelowFive { get; init; }

    /// <summary>Share of ordinary sessions with p below .01, the shipped red.</summary>
    public required double BelowOne { get; init; }

    /// <summary>
    /// Brier score of "something happened in this session", 0 to 1, lower is better: mean squared distance between R6's
    /// probability, made with the share of ruptured sessions in these data as base rate, and what was true; NaN for rules without one.
    /// </summary>
    public required double Brier { get; init; }

    /// <summary>The Brier score of always saying the base rate.</summary>
    public required double BrierOfBaseRate { get; init; }
}
