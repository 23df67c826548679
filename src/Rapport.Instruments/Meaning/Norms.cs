namespace Rapport.Instruments;

/// <summary>Mean and spread of a score in one published sample.</summary>
/// <param name="Score">The total or the id of a subscale.</param>
/// <param name="Sample">Who was asked.</param>
/// <param name="Mean">The mean, in points of the score.</param>
/// <param name="Sd">The standard deviation, above 0, in points of the score.</param>
public sealed record Norms(string Score, string Sample, double Mean, double Sd)
{
    /// <summary>How many people; null where unknown.</summary>
    public int? Size { get; internal init; }

    /// <summary>Where the figures come from.</summary>
    public Evidence Evidence { get; internal init; } = Evidence.None;
}
