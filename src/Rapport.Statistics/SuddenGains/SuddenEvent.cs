namespace Rapport.Statistics.SuddenGains;

/// <summary>One sudden gain or loss.</summary>
/// <param name="Interval">The interval, counted from 0; <see cref="SuddenJudge.Label"/> names it.</param>
/// <param name="SessionBefore">Number of the session before it.</param>
/// <param name="Before">Score before, in points.</param>
/// <param name="After">Score after, in points.</param>
/// <param name="Magnitude">Movement towards health, in points: positive for a gain, negative for a loss.</param>
/// <param name="ReversalValue">The score half way back, in points.</param>
/// <param name="Reversed">Whether any later session lies beyond it.</param>
/// <param name="TotalChange">Movement towards health from the first to the last column; NaN where one of them is missing.</param>
/// <param name="Proportion">Magnitude over total change; NaN where that is missing or 0.</param>
public sealed record SuddenEvent(
    int Interval, int SessionBefore, double Before, double After, double Magnitude, double ReversalValue, bool Reversed, double TotalChange, double Proportion);
