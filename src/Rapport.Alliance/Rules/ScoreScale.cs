using Rapport.Statistics;

namespace Rapport.Alliance;

/// <summary>What a rule must know about the instrument behind the scores.</summary>
/// <param name="Direction">Which way the score moves when things get better.</param>
/// <param name="StandardError">Standard error of measurement, in units of the score; 0 = not known.</param>
/// <param name="Step">The smallest difference that two scores can have; 0 = not known.</param>
public sealed record ScoreScale(Direction Direction, double StandardError = 0, double Step = 0)
{
    /// <summary>The lowest and the highest score possible; null where they are not known.</summary>
    public (double Lowest, double Highest)? Range { get; init; }

    /// <summary>+1 where higher is better, -1 where lower is better.</summary>
    internal double Sign => Direction == Direction.HigherIsBetter ? 1 : -1;

    /// <summary>The spread that a rule divides by: never below the standard error of measurement nor below one step of the scale.</summary>
    /// <param name="spread">A standard deviation found in few sessions, in units of the score.</param>
    public double Floored(double spread) => Math.Max(spread, Math.Max(StandardError, Step));
}
