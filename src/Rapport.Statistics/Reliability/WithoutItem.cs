namespace Rapport.Statistics.Reliability;

/// <summary>The scale with one item left out.</summary>
public sealed record WithoutItem
{
    /// <summary>Alpha from covariances.</summary>
    public required double Raw { get; init; }

    /// <summary>Alpha from correlations.</summary>
    public required double Standardised { get; init; }

    /// <summary>Guttman's lambda 6; NaN where the correlations of the others are singular.</summary>
    public required double GuttmanSix { get; init; }

    /// <summary>The mean correlation between two of the other items.</summary>
    public required double MeanCorrelation { get; init; }

    /// <summary>Their median.</summary>
    public required double MedianCorrelation { get; init; }

    /// <summary>Their variance (n - 1); NaN when only two items are left, which have one correlation.</summary>
    public required double CorrelationVariance { get; init; }

    /// <summary>Signal to noise: k r / (1 - r).</summary>
    public required double SignalToNoise { get; init; }

    /// <summary>The standard error of <see cref="Raw"/>.</summary>
    public required double StandardError { get; init; }
}
