using System.Runtime.InteropServices;

namespace Rapport.Alliance;

/// <summary>One session as R6 saw it: the forecast made before the rating, and what the rating changed.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct LevelStep
{
    internal LevelStep(double level, double variance, double noise) => (LevelBefore, VarianceBefore, Noise) = (level, variance, noise);

    /// <summary>m before the rating: what was expected.</summary>
    public double LevelBefore { get; }

    /// <summary>P before the rating.</summary>
    public double VarianceBefore { get; }

    /// <summary>R: the noise that the client's ratings were thought to have.</summary>
    public double Noise { get; }

    /// <summary>z: how far below the forecast the rating lay, in standard deviations of the forecast; higher = worse. In R6b with what is remembered of the last fall.</summary>
    public double Statistic { get; internal init; }

    /// <summary>w: 1, or less where a surprising fall is kept from being swallowed.</summary>
    public double Weight { get; internal init; }

    /// <summary>K: the share of the surprise that went into the level, 0 to 1.</summary>
    public double Gain { get; internal init; }

    /// <summary>R with this rating learned: the noise that the client's ratings are thought to have now.</summary>
    public double NoiseAfter => After.NoiseSum / (0.5 * (Freedom + After.Ratings));

    /// <summary>nu of the filter that took the step.</summary>
    internal double Freedom { get; init; }

    /// <summary>What to remember for the next session.</summary>
    public LevelState After { get; internal init; }

    /// <summary>V: variance of the forecast.</summary>
    public double Forecast => VarianceBefore + Noise;

    /// <summary>Whether this was the first rating, which never alarms.</summary>
    public bool IsFirst => After.Ratings == 1;

    /// <summary>p: how often an ordinary session lies as low as this one, if the model holds; 0 to 1. Worked out when asked for.</summary>
    public double P => Fall.Above(Statistic);
}
