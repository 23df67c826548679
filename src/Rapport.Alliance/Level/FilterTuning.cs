namespace Rapport.Alliance;

/// <summary>The constants of the level filter. Which worlds they were chosen in, and how they fared in others, stands in docs/methods/detectors.md.</summary>
public sealed record FilterTuning
{
    private FilterTuning() { }

    /// <summary>R6 as it was specified.</summary>
    public static FilterTuning R6 { get; } = new();

    /// <summary>R6b: wanders less, trusts the practice's noise longer, swallows less of a fall only when it is extreme, and remembers a fall one session on.</summary>
    public static FilterTuning R6b { get; } = new() { WanderShare = 0.06, Freedom = 8, Surprising = 4, Largest = 5, Carry = 0.15 };

    /// <summary>Share of the noise by which the level itself wanders in one session: R6 (.3)^2.</summary>
    public double WanderShare { get; private init; } = 0.09;

    /// <summary>nu: how many ratings' worth of weight the practice's noise has against the client's own.</summary>
    public double Freedom { get; private init; } = 4;

    /// <summary>The z from which on a fall is kept from being swallowed.</summary>
    public double Surprising { get; private init; } = 2;

    /// <summary>How many times the noise a single squared surprise may count at most when the client's own noise is learned.</summary>
    public double Largest { get; private init; } = 4;

    /// <summary>rho: how much of the last session's statistic, where it was a fall, counts again; R6 none.</summary>
    public double Carry { get; private init; }
}
