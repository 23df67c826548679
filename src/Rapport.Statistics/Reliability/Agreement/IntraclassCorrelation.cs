namespace Rapport.Statistics.Reliability.Agreement;

/// <summary>How far raters agree about targets, in one of the six forms.</summary>
public sealed record IntraclassCorrelation
{
    /// <summary>Which form.</summary>
    public required IntraclassForm Form { get; init; }

    /// <summary>The coefficient, at most 1; below 0 when targets differ less than chance would have it.
    /// NaN for the mean of k raters drawn at random when single ratings agree so much worse than chance that the mean has no variance left.</summary>
    public required double Value { get; init; }

    /// <summary>The F that tests the coefficient against 0.</summary>
    public required double F { get; init; }

    /// <summary>Degrees of freedom of the targets.</summary>
    public required int Df1 { get; init; }

    /// <summary>Degrees of freedom of the error.</summary>
    public required int Df2 { get; init; }

    /// <summary>The chance of a larger F if targets did not differ.</summary>
    public required double P { get; init; }

    /// <summary>The 95 % interval (Shrout and Fleiss 1979; for the second forms after Fleiss and Shrout 1978);
    /// an end is NaN for the same reason as <see cref="Value"/>.</summary>
    public required ConfidenceInterval Interval { get; init; }
}
