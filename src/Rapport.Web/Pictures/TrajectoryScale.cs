namespace Rapport.Web.Pictures;

/// <summary>What the two panels measure.</summary>
/// <param name="Lowest">The lowest rating possible.</param>
/// <param name="Highest">The highest rating possible.</param>
public sealed record TrajectoryScale(double Lowest, double Highest)
{
    /// <summary>What the second panel shows; null where there is none.</summary>
    public string? Life { get; init; }

    public (double Lowest, double Highest) LifeRange { get; init; } = (0, 40);

    /// <summary>A published cut-off of the second panel, in words; never for our own instruments.</summary>
    public (double Value, string Words)? LifeCut { get; init; }
}
