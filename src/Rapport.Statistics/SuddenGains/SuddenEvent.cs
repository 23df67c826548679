namespace Rapport.Statistics.SuddenGains;

/// <summary>One sudden gain or loss.</summary>
public sealed record SuddenEvent
{
    /// <summary>The interval, counted from 0; <see cref="SuddenJudge.Label"/> names it.</summary>
    public required int Interval { get; init; }

    /// <summary>Number of the session before it.</summary>
    public required int SessionBefore { get; init; }

    /// <summary>Score before, in points; missing where only the third criterion is in use and needs no score there.</summary>
    public required double Before { get; init; }

    /// <summary>Score after, in points.</summary>
    public required double After { get; init; }

    /// <summary>Movement towards health, in points: positive for a gain, negative for a loss.</summary>
    public required double Magnitude { get; init; }

    /// <summary>The score half way back, in points.</summary>
    public required double ReversalValue { get; init; }

    /// <summary>Whether any later session lies beyond it.</summary>
    public required bool Reversed { get; init; }

    /// <summary>Movement towards health from the first to the last column; NaN where one of them is missing.</summary>
    public required double TotalChange { get; init; }

    /// <summary>Magnitude over total change; NaN where that is missing or 0.</summary>
    public required double Proportion { get; init; }
}
