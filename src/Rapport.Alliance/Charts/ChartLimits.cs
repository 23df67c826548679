using System.Runtime.InteropServices;

namespace Rapport.Alliance;

/// <summary>A chart of individual values (Eubanks-Carter, Gorman and Muran 2012; Lipner 2022).</summary>
/// <param name="Mean">Centre line, in units of the score.</param>
/// <param name="MovingRange">MR: mean absolute difference of neighbouring values.</param>
/// <param name="Sigma">MR / 1.128, or the floor of the instrument where that is larger.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChartLimits(double Mean, double MovingRange, double Sigma)
{
    /// <summary>Mean moving range of two normal values, in standard deviations.</summary>
    internal const double MovingRangeOfTwo = 1.128;

    /// <summary>How many sigma the limits lie from the mean: 2.66 mean moving ranges.</summary>
    internal const double Sigmas = 2.66 * MovingRangeOfTwo;

    /// <summary>Lower limit.</summary>
    public double Lower => Mean - Sigmas * Sigma;

    /// <summary>Upper limit.</summary>
    public double Upper => Mean + Sigmas * Sigma;

    /// <summary>Whether the floor of the instrument stands in for the spread of the values.</summary>
    internal bool IsFloored => Sigma > MovingRange / MovingRangeOfTwo;

    /// <summary>The chart of two or more values.</summary>
    internal static ChartLimits Of(IReadOnlyList<double> values, ScoreScale scale)
    {
        var level = new RunningMoments();
        var ranges = new RunningMoments();
        for (var i = 0; i < values.Count; i++)
        {
            level.Add(values[i]);
            if (i > 0) ranges.Add(Math.Abs(values[i] - values[i - 1]));
        }
        return new(level.Mean, ranges.Mean, scale.Floored(ranges.Mean / MovingRangeOfTwo));
    }
}
